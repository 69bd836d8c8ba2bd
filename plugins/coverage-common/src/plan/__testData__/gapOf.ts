import { Difficulty } from '../../effort/Effort';
import { defaultEffortModel } from '../../effort/defaultEffortModel';
import { Gap, GapState } from '../../gaps/Gap';
import { EffortModel } from '../../policy/CoveragePolicy';
import { PriorityLevel } from '../../priorities/Priority';
import { neededFor } from '../../targets/missingToTarget';

/** No file is harder than what a test says it is. */
export const effortModel: EffortModel = {
  ...defaultEffortModel,
  packages: { heavy: [], io: [] },
};

const WEIGHT = { critical: 8, high: 4, medium: 2, low: 1 };

interface GapParts {
  total?: number;
  covered?: number;
  target?: number;
  level?: PriorityLevel;
  area?: string | null;
  state?: GapState;
  difficulty?: Difficulty;
  measure?: 'lines' | 'files';
  tested?: boolean;
}

/** A gap with effort and value by the formulas. */
export function gapOf(path: string, parts: GapParts = {}): Gap {
  const { total = 100, covered = 0, target = 80, level = 'medium' } = parts;
  const { difficulty = 'normal', measure = 'lines', tested = false } = parts;
  const ceiling = 100 * effortModel.ceiling[difficulty];
  const until = neededFor(total, Math.min(target, ceiling));
  const missing = measure === 'lines' ? Math.max(0, until - covered) : 0;
  const cost =
    effortModel.minutesPerStatement *
    effortModel.difficulty[difficulty] *
    total *
    2 *
    (Math.sqrt(1 - covered / total) -
      Math.sqrt(1 - Math.max(covered, until) / total));
  const minutes = missing || measure === 'files' ? cost + (tested ? 0 : 10) : 0;
  const value = WEIGHT[level] * Math.max(missing, measure === 'files' ? 1 : 0);
  return {
    path,
    measuredPath: path,
    measure,
    area: parts.area ?? null,
    owners: null,
    state: parts.state ?? 'open',
    exception: null,
    lines: measure === 'lines' ? { covered, total } : null,
    branches: null,
    uncoveredErrorLines: null,
    uncovered: measure === 'lines' ? total - covered : 0,
    target: Math.min(target, ceiling),
    missing,
    physicalLines: null,
    tested,
    priority: {
      level,
      suggested: level,
      reasons: [{ ruleId: 'A5', text: 'no sensitive keyword' }],
      rationale: `A ${level} file`,
      override: null,
    },
    difficulty,
    effort: { minutes, low: minutes * 0.7, high: minutes * 1.6 },
    value,
    roi: minutes > 0 ? value / minutes : 0,
    testFile: {
      path: `tests/test_${path.replace(/\W+/g, '_')}`,
      exists: tested,
    },
  };
}
