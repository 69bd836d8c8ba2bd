import { SavedViews, noSavedViews } from '../model/savedViews';
import { useStored } from './useStored';

/**
 * Views that the user saved.
 *
 * @returns `saved`: undefined until they are known
 */
export function useSavedViews(): {
  saved: SavedViews | undefined;
  save: (views: SavedViews) => Promise<void>;
} {
  const { value, keep } = useStored<SavedViews>('coverage-scorecard', 'views');
  return { saved: value === null ? noSavedViews : value, save: keep };
}
