import { useContext } from 'react';
import type { coverageTranslationRef } from '../translation';
import { SharedT } from './SharedT';

/** `gaps.count_one` and `gaps.count_other` are asked for as `gaps.count`. */
type WithoutPlural<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

type MessageKey = WithoutPlural<keyof typeof coverageTranslationRef.T>;

/**
 * Gives the text of a key in the user's language. Simpler than Backstage's own
 * type, which takes the placeholders out of each text for every call: with some
 * 400 texts that took the compiler three minutes.
 */
export type Translate = (
  key: MessageKey,
  /** For the placeholders of the text. */
  values?: object,
) => string;

/** Translated texts of this plugin. */
export function useT(): Translate {
  const t = useContext(SharedT);
  if (!t) {
    throw new Error(
      'A component of the coverage plugin has no texts: expected withTexts around it; load it through components/screens',
    );
  }
  return t;
}
