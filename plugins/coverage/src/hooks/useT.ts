import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { coverageTranslationRef } from '../translation';

/** Gives the text of a key in the user's language. */
export type Translate = TranslationFunction<typeof coverageTranslationRef.T>;

/** Translated texts of this plugin. */
export function useT(): Translate {
  return useTranslationRef(coverageTranslationRef).t;
}
