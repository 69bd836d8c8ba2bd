import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useContext, useMemo } from 'react';
import { rememberTexts } from '../model/rememberTexts';
import { coverageTranslationRef } from '../translation';
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
  const shared = useContext(SharedT);
  // For as long as a component lives, one is around it or none is.
  // eslint-disable-next-line react-hooks/rules-of-hooks
  return shared ?? useOwnT();
}

function useOwnT(): Translate {
  const { t } = useTranslationRef(coverageTranslationRef);
  return useMemo(() => rememberTexts(t as Translate), [t]);
}
