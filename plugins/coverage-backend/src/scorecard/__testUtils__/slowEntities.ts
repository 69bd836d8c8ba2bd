import {
  Count,
  NO_VALUE,
  RollUpEntity,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';
import { dayBefore } from '../../time/days';
import { describe, Organisation, refOf, Upload } from './randomOrganisation';

const STALE_AFTER_DAYS = 14;

/** An entity with all that the slow computation wants. */
export interface SlowEntity {
  index: number;
  rollUp: RollUpEntity;
  values: Record<Exclude<ScorecardDimension, 'language'>, string[]>;
  annotated: boolean;
  target: number | null;
  simulated: boolean;
  hidden: boolean;
  /** Line coverage at the end of a day. */
  linesAt: (day: string) => Count | null;
}

/** The entities of the catalog, from all that has happened. */
export function slowEntities(
  organisation: Organisation,
  now: Date,
): SlowEntity[] {
  const { catalog, known, steps } = organisation;
  return catalog.entities.flatMap((entity, index) => {
    if (!entity) {
      return [];
    }
    const about = known[index];
    const { analysis } = about;
    const described = describe(index, about, entity);
    const uploads = steps
      .map((step, place) => ({
        step,
        committedAt: commitTime(step, place, now),
      }))
      .filter(
        (one): one is { step: Upload; committedAt: string } =>
          one.step.kind === 'upload' && one.step.entity === index,
      )
      .sort((a, b) => (a.committedAt < b.committedAt ? -1 : 1));
    const latest =
      uploads.findLast(({ step }) => step.branch === 'main') ?? uploads.at(-1);
    const shown = uploads.filter(
      ({ step }) => step.branch === latest?.step.branch,
    );
    const linesAt = (day: string) => {
      const last = shown.findLast(one => one.committedAt.slice(0, 10) <= day);
      return last ? linesOf(last.step) : null;
    };
    const lines = latest ? linesOf(latest.step) : null;
    const domain = described.system && catalog.domains[described.system];
    const isExempt = about.exempt || described.switchedOff;
    return [
      {
        index,
        rollUp: {
          ref: refOf(index),
          exempt: isExempt,
          deprecated: !isExempt && described.lifecycle === 'deprecated',
          lines,
          level: analysis.level as RollUpEntity['level'],
          gaps: {
            critical: analysis.open_critical!,
            high: analysis.open_high!,
            medium: analysis.open_medium!,
            low: analysis.open_low!,
          },
          risk:
            lines && analysis.gap_index !== null
              ? {
                  uncovered: (analysis.gap_index / 100) * lines.total,
                  total: lines.total,
                }
              : null,
          track: analysis.track as RollUpEntity['track'],
          stale: lines !== null && about.uploadedDaysAgo >= STALE_AFTER_DAYS,
        },
        values: {
          owner: orNone(described.owners),
          group: orNone(
            described.owners.filter(ref => ref.startsWith('group:')),
          ),
          system: orNone([described.system]),
          domain: orNone([domain]),
          type: orNone([described.type]),
          lifecycle: orNone([described.lifecycle]),
          tier: orNone([described.tier]),
          tag: orNone(described.tags),
        },
        annotated: described.annotated,
        target: analysis.target,
        simulated: about.simulated,
        hidden: about.hidden,
        linesAt,
      },
    ];
  });
}

/** When an upload's commit was made: no two at the same time. */
export function commitTime(
  step: Organisation['steps'][number],
  place: number,
  now: Date,
): string {
  const daysAgo = step.kind === 'upload' ? step.daysAgo : 0;
  const day = dayBefore(now, daysAgo);
  return `${day}T00:00:00.${String(place).padStart(3, '0')}Z`;
}

export type SlowDimension = keyof SlowEntity['values'];

function linesOf({ covered, missed }: Upload): Count {
  return { covered, total: covered + missed };
}

function orNone(values: (string | null)[]): string[] {
  const some = values.filter(value => value !== null);
  return some.length > 0 ? some : [NO_VALUE];
}
