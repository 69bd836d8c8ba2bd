import { RollUpEntity } from '@backstage-coverage/plugin-coverage-common';
import { seededNumbers } from './seededNumbers';

const LEVELS = ['gold', 'silver', 'bronze', 'none'] as const;
const TRACKS = ['on-track', 'at-risk', 'off-track', 'reached', null] as const;

/** Entities of an organisation; seven in ten report. */
export function rollUpEntities(count: number, seed = 1): RollUpEntity[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const reports = next(10) < 7;
    const total = 1 + next(20_000);
    const covered = next(total + 1);
    return {
      ref: `component:default/service-${i}`,
      exempt: next(50) === 0,
      deprecated: next(30) === 0,
      lines: reports ? { total, covered } : null,
      level: reports ? LEVELS[next(4)] : null,
      gaps: {
        critical: next(3),
        high: next(10),
        medium: next(30),
        low: next(30),
      },
      risk: reports
        ? { uncovered: 2 * (total - covered), total: 2 * total }
        : null,
      track: reports ? TRACKS[next(5)] : null,
      stale: next(8) === 0,
    };
  });
}
