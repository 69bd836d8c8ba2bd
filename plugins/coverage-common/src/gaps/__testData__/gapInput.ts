import { FileFacts } from '../../files/FileFacts';
import { effortModel } from '../../plan/__testData__/gapOf';
import { CoveragePolicy } from '../../policy/CoveragePolicy';
import { PriorityLevel } from '../../priorities/Priority';
import { EffectiveTarget } from '../../targets/Target';
import { exceptionFinder, StatedSettings } from '../exceptionFor';
import { findGaps, GapInput } from '../findGaps';
import { Gap } from '../Gap';
import { worstFirst } from '../worstFirst';

export const policy = {
  defaultTarget: { measure: 'lines', value: 75 },
  effort: effortModel,
} as unknown as CoveragePolicy;

export const target = (
  value: number,
  parts: Partial<EffectiveTarget> = {},
): EffectiveTarget => ({
  measure: 'lines',
  value,
  by: null,
  kind: 'committed',
  area: null,
  origin: 'repository-file',
  originDetail: '.coverage-plan.yaml',
  ...parts,
});

export const file = (
  path: string,
  lines: { covered: number; total: number } | null,
  parts: Partial<FileFacts> = {},
): FileFacts => ({
  path,
  measuredPath: lines && path,
  totals: lines && {
    lines: { ...lines, partial: 0 },
    branches: null,
    functions: null,
  },
  detail: null,
  inventory: { path, kind: 'source', lines: 100 },
  testedBy: [],
  testKinds: [],
  fanIn: null,
  ...parts,
});

export const priority = (level: PriorityLevel) => ({
  level,
  suggested: level,
  reasons: [{ ruleId: 'A5', text: 'no sensitive keyword' }],
  rationale: 'no sensitive keyword',
  override: null,
});

export function input(
  files: FileFacts[],
  parts: Partial<GapInput> &
    Partial<StatedSettings> & { levels?: PriorityLevel[] } = {},
): GapInput {
  const {
    levels,
    repositoryFile = null,
    portal = { targets: [], overrides: [], exceptions: [] },
    now = '2027-05-01T12:00:00Z',
    ...rest
  } = parts;
  const exceptionFor = exceptionFinder({ repositoryFile, portal, now });
  return {
    files,
    areaOf: new Int32Array(files.length).fill(-1),
    areaNames: [],
    targets: { entity: [target(80)], areas: new Map() },
    priorities: files.map((_, i) => priority(levels?.[i] ?? 'medium')),
    difficulties: files.map(() => 'normal'),
    values: { risk: new Float64Array(files.length).fill(2) },
    siblingTested: new Uint8Array(files.length),
    testFiles: files.map(() => null),
    exceptions: files.map(({ path }) => exceptionFor(path)),
    policy,
    measure: 'lines',
    ...rest,
  };
}

export function gapsOf(of: GapInput): Gap[] {
  return worstFirst(findGaps(of));
}
