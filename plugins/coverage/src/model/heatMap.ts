import {
  ScorecardGroup,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

export const HEAT_MEASURES = [
  'lines',
  'branches',
  'functions',
  'reporting',
  'onTrack',
] as const;

export type HeatMeasure = (typeof HEAT_MEASURES)[number];

export interface HeatField {
  measure: HeatMeasure;
  /** `null`: there is nothing that it could be a share of. */
  percent: number | null;
}

/** Shares of a group, each of its own whole. */
export function heatRow(group: ScorecardGroup): HeatField[] {
  const { measures, summary } = group;
  const { tracks, entities, reporting } = summary;
  const shares: Record<HeatMeasure, number | null> = {
    lines: percentOf(measures.lines),
    branches: percentOf(measures.branches),
    functions: percentOf(measures.functions),
    reporting: percentOf({ covered: reporting, total: entities }),
    onTrack: percentOf({
      covered: tracks['on-track'] + tracks.reached,
      total: entities - tracks.unknown,
    }),
  };
  return HEAT_MEASURES.map(measure => ({ measure, percent: shares[measure] }));
}

/** The lowest share of what is measured in code. */
export function weakestOf(
  groups: readonly ScorecardGroup[],
): { group: ScorecardGroup; measure: HeatMeasure; percent: number } | null {
  const fields = groups.flatMap(group =>
    heatRow(group).flatMap(({ measure, percent }) =>
      percent === null || measure === 'reporting' || measure === 'onTrack'
        ? []
        : [{ group, measure, percent }],
    ),
  );
  return fields.reduce<(typeof fields)[number] | null>(
    (lowest, field) =>
      lowest === null || field.percent < lowest.percent ? field : lowest,
    null,
  );
}
