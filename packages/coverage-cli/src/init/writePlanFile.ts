import {
  Analysis,
  AreaSummary,
  TestKindDefinition,
} from '@backstage-coverage/plugin-coverage-common';
import { stringify } from 'yaml';
import { escapedGlob } from './escapedGlob';
import { ProposedTarget } from './proposedTarget';

const HEAD = `# What the people of this repository say of its coverage. Every key may be left out.
# All keys: https://github.com/backstage-coverage/backstage-coverage/blob/main/docs/coverage-plan.md
# What comes of it: coverage scan
`;

const TAIL = `
# What never counts, beside what Git ignores, and generated and vendored files:
# ignore: ['**/migrations/**']

# When what is to be reached:
# phases:
#   - { name: Unit tests, target: 60, areas: [...], hours: [10, 20], weeks: 4 }

# Hours a week that there are for tests; the plan reckons with them.
# capacity: 4

# What need not be tested, or cannot be yet:
# exempt: [{ path: scripts/**, reason: thrown away in spring }]
# blocked: [{ path: legacy/**, reason: needs refactoring first, until: '2027-03-31' }]
`;

/** The text of a `.coverage-plan.yaml` with comments that tell why it says what it says. */
export function writePlanFile({
  analysis,
  target,
  testKinds,
}: {
  analysis: Analysis;
  target: ProposedTarget | null;
  testKinds: Record<string, TestKindDefinition>;
}): string {
  return [
    HEAD,
    ...(target ? [targetText(target, analysis)] : []),
    ...(analysis.areas.length > 0 ? [areasText(analysis.areas)] : []),
    ...(Object.keys(testKinds).length > 0 ? [kindsText(testKinds)] : []),
    TAIL.slice(1),
  ].join('\n');
}

function targetText(
  { value, by, reason }: ProposedTarget,
  { totals, proposals }: Analysis,
): string {
  const lines = totals?.lines;
  const now = lines?.total
    ? `${percent(lines.covered, lines.total)} now`
    : 'not measured yet';
  const most = Math.floor(proposals.stretch ?? 0);
  return `# Line coverage: ${now}. ${reason}
targets:
  - { measure: lines, value: ${value}${by ? `, by: '${by}'` : ''} }
${
  most > value
    ? `  # What the files allow, with much work:
  # - { measure: lines, value: ${most}, kind: stretch }
`
    : ''
}`;
}

function areasText(areas: readonly AreaSummary[]): string {
  return `# Parts of the code that have a number, a target and a priority of their own; a file
# is in the first one that takes it. Proposed from the folders: rename, split and join
# them. An area may also say, for example:
#   target: 80
#   priority: high # critical, high, medium or low
#   rationale: Job state lives here
#   testKinds: [unit, integration]
areas:
${areas.map(areaText).join('')}`;
}

function areaText(area: AreaSummary): string {
  const { definition, testedFiles, files, measuredFiles, totals } = area;
  const lines =
    measuredFiles > 0 && totals.lines.total > 0
      ? `, ${percent(totals.lines.covered, totals.lines.total)} of lines`
      : '';
  const exclude = definition.exclude?.length
    ? `    exclude: ${flow(definition.exclude.map(escapedFolder))}\n`
    : '';
  return `  # ${testedFiles} of ${files} files tested${lines}
  - name: ${flow(definition.name)}
    include: ${flow(definition.include.map(escapedFolder))}
${exclude}`;
}

function kindsText(kinds: Record<string, TestKindDefinition>): string {
  const rows = Object.entries(kinds).map(
    ([name, { include }]) => `  ${name}: ${flow(include)}\n`,
  );
  return `# Which tests are of which kind, from what is there. With "manual: true" they are run
# by people and reach nothing.
testKinds:
${rows.join('')}`;
}

/** Proposed areas name folders as they are, with `**` behind. */
function escapedFolder(glob: string): string {
  return glob === '**' ? glob : `${escapedGlob(glob.slice(0, -3))}/**`;
}

function flow(value: string | readonly string[]): string {
  return stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    singleQuote: true,
    lineWidth: 0,
  }).trimEnd();
}

function percent(covered: number, total: number): string {
  return `${(Math.floor((1000 * covered) / total) / 10).toFixed(1)} %`;
}
