import { Analysis } from '../../analysis/Analysis';
import { AreaLevel, AreaSummary } from '../../areas/Area';
import { defaultEffortModel } from '../../effort/defaultEffortModel';
import { Gap } from '../../gaps/Gap';
import { sumTotals } from '../../model/CoverageTotals';
import { PriorityLevel } from '../../priorities/Priority';
import { neededFor } from '../../targets/missingToTarget';
import { TargetProgress } from '../../targets/Target';
import { estimate, planOf, stemOf } from './batchServerPlan';
import { batchServerRest } from './batchServerRest';

/** File, lines, covered lines, length, target, priority. */
type Row = [
  path: string,
  total: number,
  covered: number,
  length: number,
  target: number | null,
  level: PriorityLevel,
];

/** A batch server's modules with the targets that its team stated. */
const ROWS: Row[] = [
  ['batch_app/database.py', 101, 0, 278, 80, 'high'],
  ['batch_app/metrics.py', 50, 45, 291, 90, 'high'],
  ['batch_app/logging_config.py', 77, 43, 234, 70, 'medium'],
  ['batch_app/webhooks.py', 51, 0, 125, 80, 'high'],
  ['result_handlers/base.py', 38, 35, 180, 85, 'high'],
  ['result_handlers/webhook.py', 38, 26, 130, 80, 'medium'],
  ['batch_app/api_server.py', 331, 0, 959, 60, 'medium'],
  ['batch_app/worker.py', 346, 0, 663, 50, 'low'],
  ['batch_app/benchmarks.py', 71, 44, 193, 40, 'low'],
  ['batch_app/__init__.py', 1, 1, 8, null, 'low'],
  ['batch_app/migrate_to_openai_format.py', 102, 0, 276, null, 'high'],
  ['batch_app/sentry_config.py', 69, 0, 302, null, 'medium'],
  ['batch_app/static_server.py', 44, 0, 520, null, 'medium'],
  ['result_handlers/__init__.py', 17, 7, 56, null, 'low'],
  ['result_handlers/label_studio.py', 48, 10, 156, null, 'medium'],
];

/** 15.2 % measured, or 0 % when no test reached a line. */
export function batchServer(options: { covered: boolean }): Analysis {
  const rows = ROWS.map(
    ([path, total, covered, ...rest]): Row => [
      `core/${path}`,
      total,
      options.covered ? covered : 0,
      ...rest,
    ],
  );
  const stated = rows.filter(row => row[4] !== null);
  const areas = [
    ...stated.map(row => areaOf(stemOf(row[0]), 'stated', [row])),
    areaOf(
      'Files of no area',
      'rest',
      rows.filter(row => row[4] === null),
    ),
  ];
  const totals = sumTotals(areas.map(area => area.totals));
  const gaps = rows.filter(isGap).map(gapOf);
  const plan = planOf(gaps, totals.lines);
  return {
    ...batchServerRest(options.covered),
    totals: { ...totals, branches: { covered: 34, total: 402 } },
    files: {
      source: 15,
      measured: 15,
      tested: areas.reduce((sum, area) => sum + area.testedFiles, 0),
    },
    areas,
    targets: [entityTarget(totals.lines)],
    gaps,
    gapCounts: {
      byPriority: countBy(
        gaps.map(gap => gap.priority.level),
        ['critical', 'high', 'medium', 'low'],
      ),
      byState: countBy(
        gaps.map(gap => gap.state),
        ['open', 'quick-win', 'blocked', 'exempt', 'not-measured'],
      ),
    },
    plan,
    planInput: {
      totals: totals.lines,
      fileCounts: null,
      statedPhases: [],
      model: defaultEffortModel,
    },
    metrics: [
      {
        name: 'Line coverage',
        measure: 'lines',
        current: totals.lines,
        target: entityTarget(totals.lines).target,
      },
      {
        name: 'Branch coverage',
        measure: 'branches',
        current: { covered: 34, total: 402 },
        target: null,
      },
    ],
  };
}

function areaOf(
  name: string,
  origin: AreaSummary['origin'],
  rows: Row[],
): AreaSummary {
  const totals = sumTotals(
    rows.map(([, total, covered]) => ({
      lines: { total, covered, partial: 0 },
      branches: null,
      functions: null,
    })),
  );
  const [path, , , , target, level] = rows[0];
  const tested = rows.filter(row => row[2] > 0);
  const percent = (totals.lines.covered / totals.lines.total) * 100;
  return {
    definition: {
      name,
      include: [path],
      ...(name === 'database' && { rationale: 'Job state lives here' }),
    },
    origin,
    files: rows.length,
    measuredFiles: rows.length,
    testedFiles: tested.length,
    testedBy: 'imports',
    totals,
    level: levelOf(percent),
    priority: rows.some(isGap) ? level : null,
    testKinds: {
      present: tested.length > 0 ? ['unit'] : [],
      missing: name === 'api_server' ? ['integration', 'e2e'] : [],
    },
    targets:
      origin === 'stated' && target !== null
        ? [progressOf(target, name, totals.lines)]
        : [],
    tested: tested.map(row => ({
      path: row[0],
      testFiles: [testFileOf(row[0])],
      testKinds: ['unit'],
    })),
    untested: rows
      .filter(row => row[2] === 0)
      .map(row => ({
        kind: 'file',
        path: row[0],
        files: 1,
        lines: row[3],
        statements: row[1],
        level: row[5],
        higherInside: null,
        rationale: `${row[1]} uncovered lines, no test imports it`,
      })),
  };
}

function levelOf(percent: number): AreaLevel {
  if (percent >= 80) {
    return 'good';
  }
  if (percent >= 50) {
    return 'fair';
  }
  return percent > 10 ? 'gap' : 'critical-gap';
}

function progressOf(
  value: number,
  area: string | null,
  current: { covered: number; total: number },
): TargetProgress {
  const { covered, total } = current;
  const missing = Math.max(0, neededFor(total, value) - covered);
  return {
    target: {
      measure: 'lines',
      value,
      by: area === null ? '2026-06-30' : null,
      kind: 'committed',
      area,
      origin: 'repository-file',
      originDetail: '.coverage-plan.yaml',
    },
    current: { covered, total },
    missing,
    reached: missing === 0,
  };
}

function entityTarget(lines: { covered: number; total: number }) {
  return progressOf(80, null, lines);
}

function isGap([, total, covered, , target]: Row): boolean {
  return covered < neededFor(total, target ?? 80);
}

function gapOf(row: Row): Gap {
  const [path, total, covered, length, target, level] = row;
  const missing = neededFor(total, target ?? 80) - covered;
  const isQuick = total - covered >= 30 && total < 80;
  return {
    path,
    measuredPath: path.slice('core/'.length),
    measure: 'lines',
    area: target === null ? null : stemOf(path),
    owners: null,
    state: isQuick ? 'quick-win' : 'open',
    exception: null,
    lines: { covered, total },
    branches: { covered: 0, total: Math.round(total / 4) },
    uncoveredErrorLines: null,
    uncovered: total - covered,
    target: target ?? 80,
    missing,
    physicalLines: length,
    tested: covered > 0,
    priority: {
      level,
      suggested: level,
      reasons: [{ ruleId: 'A5', text: 'no sensitive keyword' }],
      rationale: `${total - covered} of ${total} lines uncovered`,
      override: null,
    },
    difficulty: 'normal',
    effort: estimate(missing * 0.8),
    value: missing,
    roi: 1,
    testFile: { path: testFileOf(path), exists: covered > 0 },
  };
}

function testFileOf(path: string): string {
  return `core/tests/unit/test_${stemOf(path)}.py`;
}

function countBy<T extends string>(
  values: T[],
  keys: readonly T[],
): Record<T, number> {
  const counts = Object.fromEntries(keys.map(key => [key, 0])) as Record<
    T,
    number
  >;
  values.forEach(value => {
    counts[value] += 1;
  });
  return counts;
}
