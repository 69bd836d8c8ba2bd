import { Analysis } from '../../analysis/Analysis';
import { AreaSummary } from '../../areas/Area';
import { batchServer } from './batchServer';

const LINES = 50;

/** Files with deep paths, half of them without a test, and a finding for many. */
export function largeAnalysis(
  areaCount: number,
  filesInArea: number,
): Analysis {
  const small = batchServer({ covered: true });
  const [gap] = small.gaps;
  const [step] = small.plan.phases[0].steps;
  const pathOf = (area: number, file: number) =>
    `packages/service-${area}/src/components/feature-${file}/controller-of-${file}.ts`;
  const half = filesInArea / 2;
  const areas = Array.from(
    { length: areaCount },
    (_, a): AreaSummary => ({
      ...small.areas[0],
      definition: {
        name: `Service ${a}`,
        include: [`packages/service-${a}/**`],
      },
      files: filesInArea,
      measuredFiles: filesInArea,
      testedFiles: half,
      totals: {
        lines: {
          total: filesInArea * LINES,
          covered: half * LINES,
          partial: 0,
        },
        branches: null,
        functions: null,
      },
      level: 'fair',
      targets: [],
      tested: Array.from({ length: half }, (__, f) => ({
        path: pathOf(a, f),
        testFiles: [pathOf(a, f).replace('.ts', '.test.ts')],
        testKinds: ['unit'],
      })),
      untested: Array.from({ length: half }, (__, f) => ({
        ...small.areas[0].untested[0],
        path: pathOf(a, half + f),
        statements: LINES,
        lines: 2 * LINES,
      })),
    }),
  );
  const paths = areas.flatMap(area => area.untested.map(row => row.path));
  const phaseSize = Math.ceil(paths.length / 10);
  const files = areaCount * filesInArea;
  return {
    ...small,
    totals: {
      lines: { total: files * LINES, covered: (files * LINES) / 2, partial: 0 },
      branches: { total: files * 4, covered: files },
      functions: null,
    },
    files: { source: files, measured: files, tested: files / 2 },
    areas,
    gaps: paths.map(path => ({
      ...gap,
      path,
      branches: { covered: 1, total: 4 },
    })),
    plan: {
      ...small.plan,
      phases: Array.from({ length: 10 }, (_, p) => ({
        ...small.plan.phases[0],
        steps: paths
          .slice(p * phaseSize, (p + 1) * phaseSize)
          .map(path => ({ ...step, path })),
        filesToCreate: paths
          .slice(p * phaseSize, (p + 1) * phaseSize)
          .map(path => path.replace('.ts', '.test.ts')),
      })),
    },
    findings: paths.map(path => ({ ...small.findings[1], path })),
  };
}
