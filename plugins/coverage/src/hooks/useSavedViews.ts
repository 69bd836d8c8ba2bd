import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState } from 'react';
import { SavedViews, noSavedViews } from '../model/savedViews';

const BUCKET = 'coverage-scorecard';
const KEY = 'views';

/**
 * Views that the user saved, wherever the app keeps the settings of its users.
 *
 * @returns `saved`: undefined until they are known
 */
export function useSavedViews(): {
  saved: SavedViews | undefined;
  save: (views: SavedViews) => Promise<void>;
} {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [saved, setSaved] = useState<SavedViews>();
  useEffect(() => {
    const take = (snapshot: { presence: string; value?: SavedViews }) => {
      if (snapshot.presence !== 'unknown') {
        setSaved(snapshot.value ?? noSavedViews);
      }
    };
    const subscription = bucket.observe$<SavedViews>(KEY).subscribe(take);
    take(bucket.snapshot<SavedViews>(KEY));
    return () => subscription.unsubscribe();
  }, [bucket]);
  return { saved, save: views => bucket.set(KEY, views) };
}
