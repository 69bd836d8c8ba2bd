import type { Translate } from '../../hooks/useT';
import { ChoiceFilter } from '../../model/scorecardQuery';

/** A word that one may choose to filter by. */
export function choiceText(
  t: Translate,
  name: ChoiceFilter,
  word: string,
): string {
  // Each name has its own words, which the type of the key cannot tell.
  return t(`scorecardFilter.${name}.${word}` as Parameters<Translate>[0]);
}
