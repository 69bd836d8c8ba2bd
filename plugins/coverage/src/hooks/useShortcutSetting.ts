import { storageApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

const BUCKET = 'plugin.coverage';
const KEY = 'singleKeyShortcuts';

/**
 * Whether single keys do something, which each user decides: speech input and
 * unsteady hands press them without meaning to (WCAG 2.1.4).
 */
export function useShortcutSetting(): [boolean, (isOn: boolean) => void] {
  const storage = useApiHolder().get(storageApiRef);
  const bucket = useMemo(() => storage?.forBucket(BUCKET), [storage]);
  // Storage that is kept by the backend has no value at first, and tells later.
  const [isOn, setOn] = useState(
    () => bucket?.snapshot<boolean>(KEY).value ?? true,
  );
  useEffect(() => {
    const subscription = bucket
      ?.observe$<boolean>(KEY)
      .subscribe(({ value }) => setOn(value ?? true));
    return () => subscription?.unsubscribe();
  }, [bucket]);
  const change = useCallback(
    (next: boolean) => {
      setOn(next);
      bucket?.set(KEY, next);
    },
    [bucket],
  );
  return [isOn, change];
}
