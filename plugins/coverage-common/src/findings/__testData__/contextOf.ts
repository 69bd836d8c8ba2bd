import { AreaSummary } from '../../areas/Area';
import { FileFacts } from '../../files/FileFacts';
import { Inventory, TestFileFacts } from '../../inventory/Inventory';
import { CoverageTotals } from '../../model/CoverageTotals';
import { buildPlan } from '../../plan/buildPlan';
import { Plan } from '../../plan/Plan';
import { effortModel } from '../../plan/__testData__/gapOf';
import { CoveragePolicy } from '../../policy/CoveragePolicy';
import { RepositoryFile } from '../../repositoryFile/RepositoryFile';
import { emptyRepositoryFile } from '../../repositoryFile/parseRepositoryFile';
import { Measure, TargetProgress } from '../../targets/Target';
import { targetProgress } from '../../targets/targetProgress';
import { CheckContext } from '../CheckContext';

export function totalsOf(covered: number, total: number): CoverageTotals {
  return {
    lines: { covered, total, partial: 0 },
    branches: null,
    functions: null,
  };
}

/** A plan without phases, or with what is given. */
export function planOf(parts: Partial<Plan> = {}): Plan {
  const plan = buildPlan({
    gaps: [],
    totals: { covered: 0, total: 0 },
    fileCounts: null,
    statedPhases: [],
    model: effortModel,
    options: {
      target: 80,
      strategy: 'target',
      capacity: 4,
      start: '2027-01-04',
      by: null,
      order: [],
    },
  });
  return { ...plan, ...parts };
}

export function targetOf(
  value: number,
  current: { covered: number; total: number } | null = null,
  parts: {
    area?: string;
    measure?: Measure;
    by?: string;
    kind?: 'committed' | 'stretch';
    origin?: 'repository-file' | 'policy';
  } = {},
): TargetProgress {
  return targetProgress(
    {
      measure: parts.measure ?? 'lines',
      value,
      by: parts.by ?? null,
      kind: parts.kind ?? 'committed',
      area: parts.area ?? null,
      origin: parts.origin ?? 'repository-file',
      originDetail: '.coverage-plan.yaml',
    },
    current,
  );
}

/** A stated area, all of its files measured. */
export function areaOf(
  name: string,
  lines: { covered: number; total: number },
  parts: Partial<AreaSummary> = {},
): AreaSummary {
  return {
    definition: { name, include: [`${name}/**`] },
    origin: 'stated',
    files: 1,
    measuredFiles: 1,
    testedFiles: 0,
    testedBy: 'imports',
    totals: totalsOf(lines.covered, lines.total),
    level: 'gap',
    priority: null,
    testKinds: { present: [], missing: [] },
    targets: [],
    tested: [],
    untested: [],
    ...parts,
  };
}

export function fileOf(
  path: string,
  parts: Partial<FileFacts> = {},
): FileFacts {
  return {
    path,
    measuredPath: path,
    totals: totalsOf(0, 10),
    detail: null,
    inventory: null,
    testedBy: null,
    testKinds: [],
    fanIn: null,
    ...parts,
  };
}

export function inventoryOf(
  tests: Record<string, Partial<TestFileFacts>>,
  parts: Partial<Inventory> = {},
): Inventory {
  return {
    version: 1,
    files: Object.entries(tests).map(([path, test]) => ({
      path,
      kind: 'test' as const,
      lines: 10,
      test: {
        functions: 0,
        skipped: 0,
        unresolvedImports: [],
        external: false,
        ...test,
      },
    })),
    stacks: [],
    ...parts,
  };
}

export function repositoryFileOf(
  parts: Partial<RepositoryFile>,
): RepositoryFile {
  return {
    ...emptyRepositoryFile(),
    ...parts,
  };
}

const level = { minCoverage: 0, maxAgeDays: 14, noUntested: [], noOpen: [] };

const policy: CoveragePolicy = {
  targets: [],
  defaultTarget: null,
  levels: { bronze: level, silver: level, gold: level },
  priorityRules: [],
  effort: effortModel,
  capacity: 4,
  staleAfterDays: 14,
  ratchet: { raise: false },
};

/** An entity of which nothing is known but what is given. */
export function contextOf(parts: Partial<CheckContext> = {}): CheckContext {
  return {
    now: '2027-01-04T00:00:00Z',
    totals: null,
    files: [],
    areas: [],
    targets: [],
    plan: planOf(),
    gaps: [],
    ceilings: { entity: null, areas: new Map() },
    repositoryFile: null,
    inventory: null,
    history: [],
    snapshot: null,
    policy,
    portal: { overrides: [], exceptions: [] },
    ...parts,
  };
}
