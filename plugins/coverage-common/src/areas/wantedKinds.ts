import { counted, examples } from '../model/wording';
import { AreaSummary } from './Area';

/** Test kinds that should reach areas and reach none of them. */
export interface WantedKinds {
  kinds: string[];
  /** Names. */
  areas: string[];
}

/** Areas that lack the same test kinds, together, so that they are asked for once. */
export function wantedKindsOf(areas: readonly AreaSummary[]): WantedKinds[] {
  const byKinds = new Map<string, WantedKinds>();
  for (const { definition, testKinds } of areas) {
    const kinds = [...testKinds.missing].sort();
    if (kinds.length > 0) {
      const key = JSON.stringify(kinds);
      const wanted = byKinds.get(key) ?? { kinds, areas: [] };
      wanted.areas.push(definition.name);
      byKinds.set(key, wanted);
    }
  }
  return [...byKinds.values()];
}

/** `metrics`, `2 areas: metrics and logging`. */
export function areasInWords(names: readonly string[]): string {
  return names.length === 1
    ? names[0]
    : `${counted(names.length, 'area')}: ${examples(names)}`;
}
