import {
  StorageApi,
  storageApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState } from 'react';

type Json = Parameters<StorageApi['set']>[1];

export interface Stored<T> {
  /** Undefined until it is known; `null`: nothing is kept. */
  value: T | null | undefined;
  /** `null`: keeps nothing any more. */
  keep: (value: T | null) => Promise<void>;
}

/** What is kept for the user, wherever the app keeps the settings of its users. */
export function useStored<T extends Json>(
  bucketName: string,
  key: string,
): Stored<T> {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(
    () => storage.forBucket(bucketName),
    [storage, bucketName],
  );
  const [value, setValue] = useState<T | null>();
  useEffect(() => {
    const take = (snapshot: { presence: string; value?: T }) => {
      if (snapshot.presence !== 'unknown') {
        setValue(snapshot.value ?? null);
      }
    };
    const subscription = bucket.observe$<T>(key).subscribe(take);
    take(bucket.snapshot<T>(key));
    return () => subscription.unsubscribe();
  }, [bucket, key]);
  return {
    value,
    keep: next => (next === null ? bucket.remove(key) : bucket.set(key, next)),
  };
}
