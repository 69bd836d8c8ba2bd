import { EntityPredicate } from '@backstage-coverage/plugin-coverage-common';
import type { Translate } from '../hooks/useT';

/** What a predicate asks for, in the order of its fields. */
export const PREDICATE_PARTS = [
  'kind',
  'type',
  'lifecycle',
  'tier',
  'tags',
  'language',
  'owner',
  'group',
  'system',
  'domain',
] as const;

export type PredicatePart = (typeof PREDICATE_PARTS)[number];

/** What people type: values with commas between them. */
export type PredicateTexts = Partial<Record<PredicatePart, string>>;

export function toPredicate(texts: PredicateTexts): EntityPredicate {
  const predicate: EntityPredicate = {};
  for (const part of PREDICATE_PARTS) {
    const values = (texts[part] ?? '')
      .split(',')
      .map(value => value.trim())
      .filter(Boolean);
    if (values.length > 0) {
      predicate[part] = values;
    }
  }
  return predicate;
}

export function toPredicateTexts(predicate: EntityPredicate): PredicateTexts {
  return Object.fromEntries(
    PREDICATE_PARTS.map(part => [part, predicate[part]?.join(', ') ?? '']),
  );
}

/** `Type: service or website; tier: 1` */
export function predicateSentence(
  t: Translate,
  predicate: EntityPredicate,
): string {
  const parts = PREDICATE_PARTS.flatMap(part =>
    predicate[part]
      ? [
          t('governance.part', {
            part: t(`governance.predicate.${part}`),
            values: predicate[part].join(t('governance.or')),
          }),
        ]
      : [],
  );
  return parts.length > 0 ? parts.join('; ') : t('governance.everything');
}
