import {
  batchServerGaps,
  batchServerPhases,
  batchServerTotals,
} from '../../plan/__testData__/batchServer';
import { effortModel } from '../../plan/__testData__/gapOf';
import { buildPlan } from '../../plan/buildPlan';
import {
  areaOf,
  contextOf,
  planOf,
  repositoryFileOf,
  targetOf,
  totalsOf,
} from './contextOf';

const listed = batchServerGaps.filter(({ area }) => area !== null);
const others = batchServerGaps.filter(({ area }) => area === null);

/** The hand-made report of the batch server at 0 %, with its two targets and its table. */
export const batchServerContext = contextOf({
  totals: totalsOf(0, 1384),
  gaps: batchServerGaps,
  areas: [
    ...listed.map(({ area, lines, target }) =>
      areaOf(area!, lines!, {
        targets: [targetOf(target, lines, { area: area! })],
      }),
    ),
    areaOf(
      'rest',
      { covered: 0, total: 281 },
      {
        origin: 'rest',
        files: others.length,
        measuredFiles: others.length,
      },
    ),
  ],
  targets: [
    targetOf(80, batchServerTotals),
    targetOf(70, batchServerTotals, { kind: 'stretch' }),
  ],
  repositoryFile: repositoryFileOf({
    phases: batchServerPhases,
    hours: [10, 15],
  }),
  plan: buildPlan({
    gaps: batchServerGaps,
    totals: batchServerTotals,
    fileCounts: null,
    statedPhases: batchServerPhases,
    model: effortModel,
    options: planOf().options,
  }),
});
