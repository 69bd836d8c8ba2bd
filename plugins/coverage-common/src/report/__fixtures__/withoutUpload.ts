import { Analysis } from '../../analysis/Analysis';
import { AreaLevel, AreaSummary } from '../../areas/Area';
import { emptyTotals } from '../../model/CoverageTotals';
import { PriorityLevel } from '../../priorities/Priority';
import { batchServer } from './batchServer';
import { estimate } from './batchServerPlan';

const AREAS: [string, number, number, AreaLevel, PriorityLevel][] = [
  ['Backend handlers', 12, 14, 'good', 'high'],
  ['Backend API routes', 0, 24, 'critical-gap', 'high'],
  ['Frontend stores', 1, 14, 'critical-gap', 'critical'],
  ['Satellite', 0, 35, 'critical-gap', 'high'],
];

/** A monorepo of which nothing was uploaded: source files with a test are counted. */
export function withoutUpload(): Analysis {
  const areas = AREAS.map(areaOf);
  const untested = areas.flatMap(area => area.untested);
  const measured = batchServer({ covered: false });
  return {
    ...measured,
    entity: {
      ...measured.entity,
      entityRef: 'component:default/platform',
      title: 'Platform',
    },
    snapshot: null,
    totals: null,
    files: { source: 87, measured: 0, tested: 13 },
    verdict: {
      state: 'not-measured',
      sentence: 'Nothing was uploaded. Tests import 13 of 87 source files.',
    },
    areas,
    targets: [],
    proposals: { realistic: null, stretch: null, basis: '' },
    gaps: [],
    gapCounts: {
      byPriority: { critical: 13, high: 61, medium: 0, low: 0 },
      byState: {
        open: 74,
        'quick-win': 0,
        blocked: 0,
        exempt: 0,
        'not-measured': 0,
      },
    },
    gapIndex: null,
    level: { level: null, next: 'bronze', criteria: [] },
    floor: null,
    planInput: {
      ...measured.planInput,
      totals: null,
      fileCounts: { tested: 13, source: 87 },
    },
    plan: {
      measure: 'files',
      options: {
        target: 90,
        strategy: 'theme',
        capacity: 4,
        start: '2025-11-03',
        by: null,
        order: [],
      },
      origin: 'computed',
      phases: [
        {
          name: 'Satellite',
          description: null,
          target: null,
          steps: untested.slice(-1).map(row => ({
            path: row.path,
            area: 'Satellite',
            from: 0,
            to: 100,
            gain: row.files,
            level: row.level,
            rationale: row.rationale,
            effort: estimate(600),
            quickWin: false,
            testFile: null,
          })),
          from: (13 / 87) * 100,
          to: (48 / 87) * 100,
          atMost: (48 / 87) * 100,
          effort: estimate(600),
          statedHours: null,
          weeks: { from: 0, to: 2.5 },
          endsOn: '2025-11-21',
          filesToCreate: [],
        },
      ],
      from: (13 / 87) * 100,
      to: (48 / 87) * 100,
      growthPerWeek: 0,
      reachesTarget: false,
      ceiling: null,
      effort: estimate(600),
      endsOn: '2025-11-21',
      unplanned: [],
    },
    forecast: {
      state: 'not-measured',
      sentence: 'Nothing was measured, so there is no forecast.',
      verdict: null,
      expectedOn: null,
      interval: null,
      pace: null,
      neededPace: null,
      reachedOn: null,
      wouldBeLostOn: null,
      breaks: [],
      points: 0,
    },
    findings: [],
    diagnoses: [
      {
        cause: 'no-upload',
        sentence: 'No report was uploaded for this entity.',
        evidence: [],
        remedy: 'Run the tests with coverage and upload the report.',
        snippets: [],
      },
    ],
    starter: null,
    metrics: [
      {
        name: 'Files with a test',
        measure: 'files',
        current: { covered: 13, total: 87 },
        target: null,
      },
    ],
  };
}

function areaOf([
  name,
  tested,
  files,
  level,
  priority,
]: (typeof AREAS)[number]): AreaSummary {
  const folder = name.toLowerCase().replace(/ /g, '/');
  return {
    definition: { name, include: [`${folder}/**`] },
    origin: 'proposed',
    files,
    measuredFiles: 0,
    testedFiles: tested,
    testedBy: 'imports',
    totals: emptyTotals(),
    level,
    priority,
    testKinds: { present: [], missing: ['e2e'] },
    targets: [],
    tested: Array.from({ length: tested }, (_, i) => ({
      path: `${folder}/file${i}.ts`,
      testFiles: [`${folder}/__tests__/file${i}.test.ts`],
      testKinds: ['unit'],
    })),
    untested: [
      {
        kind: 'folder',
        path: `${folder}/`,
        files: files - tested,
        lines: (files - tested) * 50,
        statements: null,
        level: priority,
        higherInside: null,
        rationale: `${files - tested} files without a test`,
      },
    ],
  };
}
