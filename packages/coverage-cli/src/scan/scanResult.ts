import {
  Analysis,
  AreaSummary,
  Count,
  Finding,
  Gap,
  LineCount,
} from '@backstage-coverage/plugin-coverage-common';

/** An area in the JSON of `coverage scan`. */
export interface ScannedArea {
  name: string;
  files: { tested: number; total: number };
  /** `null`: no report measured it. */
  lines: LineCount | null;
  /** Paths of the source files that no test reaches. */
  untested: string[];
  tested: { path: string; testFiles: string[] }[];
  priority: string | null;
  level: string;
  /** Per cent of its lines or files; `null`: none stated. */
  target: number | null;
}

/** The JSON of `coverage scan`. */
export interface ScanResult {
  entity: string;
  commit: string | null;
  totals: {
    files: { tested: number | null; total: number };
    lines: LineCount | null;
    branches: Count | null;
    functions: Count | null;
  };
  countingRule: string;
  areas: ScannedArea[];
  testKinds: {
    name: string;
    files: number;
    filesWithTests: number;
    functions: number;
    skipped: number;
    /** Files of which every import leads somewhere. */
    resolvable: number;
  }[];
  gaps: Gap[];
  plan: Analysis['plan'];
  findings: Finding[];
}

/** The part of an analysis that programs read, for some areas or for all. */
export function scanResult(
  analysis: Analysis,
  areas?: readonly string[],
): ScanResult {
  const { totals, files, gaps } = analysis;
  const isShown = (name: string | null) =>
    !areas || (name !== null && areas.includes(name));
  return {
    entity: analysis.entity.entityRef,
    commit: analysis.snapshot?.commit ?? null,
    totals: {
      files: { tested: files.tested, total: files.source },
      lines: totals?.lines ?? null,
      branches: totals?.branches ?? null,
      functions: totals?.functions ?? null,
    },
    countingRule: analysis.countingRule,
    areas: analysis.areas
      .filter(({ definition }) => isShown(definition.name))
      .map(area => scannedArea(area, gaps)),
    testKinds: (analysis.testKinds ?? []).map(kind => ({
      name: kind.kind,
      files: kind.files,
      filesWithTests: kind.filesWithTests,
      functions: kind.functions,
      skipped: kind.skipped,
      resolvable: kind.files - kind.brokenFiles,
    })),
    gaps: gaps.filter(({ area }) => isShown(area)),
    plan: analysis.plan,
    findings: analysis.findings,
  };
}

function scannedArea(area: AreaSummary, gaps: readonly Gap[]): ScannedArea {
  const { definition, totals } = area;
  return {
    name: definition.name,
    files: { tested: area.testedFiles, total: area.files },
    lines: area.measuredFiles > 0 ? totals.lines : null,
    untested: area.untested
      .flatMap(row =>
        row.kind === 'file'
          ? [row.path]
          : gaps.flatMap(({ path, area: name, tested }) =>
              name === definition.name && !tested && path.startsWith(row.path)
                ? [path]
                : [],
            ),
      )
      .sort(),
    tested: area.tested.map(({ path, testFiles }) => ({ path, testFiles })),
    priority: area.priority,
    level: area.level,
    target: area.targets[0]?.target.value ?? null,
  };
}
