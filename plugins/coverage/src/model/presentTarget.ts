import {
  Analysis,
  EffectiveTarget,
  Measure,
  Target,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

/** Which target is meant: there is one of each. */
export type TargetKey = Pick<Target, 'area' | 'measure' | 'kind'>;

/** How much of a measure is covered. */
export interface Count {
  covered: number;
  total: number;
}

/** The measures that there are numbers of; lines in any case. */
export function measuresOf(analysis: Analysis): Measure[] {
  const { totals, files } = analysis;
  return [
    'lines',
    ...(totals?.branches ? (['branches'] as const) : []),
    ...(totals?.functions ? (['functions'] as const) : []),
    ...(files.tested !== null ? (['files'] as const) : []),
  ];
}

/** Whether setting one replaces the other. */
export function isSameTarget(a: TargetKey, b: TargetKey): boolean {
  return a.area === b.area && a.measure === b.measure && a.kind === b.kind;
}

/** The target of that area, measure and kind that holds today. */
export function presentTarget(
  analysis: Analysis,
  key: TargetKey,
): EffectiveTarget | null {
  const { area } = key;
  const targets =
    area === null ? analysis.targets : areaOf(analysis, area)?.targets ?? [];
  const found = targets.find(({ target }) => isSameTarget(target, key));
  return found?.target ?? null;
}

/** A number to begin with: what holds, else a bit above what is there. */
export function proposedValue(analysis: Analysis, key: TargetKey): number {
  const present = presentTarget(analysis, key);
  if (present) {
    return present.value;
  }
  const proposal =
    key.kind === 'stretch'
      ? analysis.proposals.stretch
      : analysis.proposals.realistic;
  if (key.area === null && key.measure === 'lines' && proposal !== null) {
    return Math.round(proposal);
  }
  const percent = percentOf(countOf(analysis, key.area, key.measure)) ?? 0;
  return Math.min(100, Math.max(80, Math.ceil(percent)));
}

function areaOf(analysis: Analysis, name: string) {
  return analysis.areas.find(({ definition }) => definition.name === name);
}

/** What is there of a measure; `null`: not measured. */
export function countOf(
  analysis: Analysis,
  area: string | null,
  measure: Measure,
): Count | null {
  if (area === null) {
    const { files, totals } = analysis;
    if (measure === 'files') {
      return files.tested === null
        ? null
        : { covered: files.tested, total: files.source };
    }
    return totals?.[measure] ?? null;
  }
  const summary = areaOf(analysis, area);
  if (!summary || (measure !== 'files' && summary.measuredFiles === 0)) {
    return null;
  }
  if (measure === 'files') {
    return summary.testedBy === 'imports'
      ? { covered: summary.testedFiles, total: summary.files }
      : null;
  }
  return summary.totals[measure];
}
