import { AreaSummary } from '../areas/Area';
import { FindingFix } from '../model/Finding';
import { counted, examples, formatCount } from '../model/wording';
import { Check, CheckContext } from './CheckContext';

/** More folders than anybody would read. */
const MOST_GLOBS = 50;

/** C3: the stated areas do not hold all source files, or not all lines. */
export const areasLeaveLinesOut: Check = ({ areas, totals }) => {
  const stated = areas.filter(area => area.origin === 'stated');
  const rest = areas.find(area => area.origin === 'rest');
  const message = stated.length > 0 && sentenceOf(stated, rest, totals);
  return message
    ? [{ code: 'C3', severity: 'warning', message, ...fixOf(rest) }]
    : [];
};

function sentenceOf(
  stated: readonly AreaSummary[],
  rest: AreaSummary | undefined,
  totals: CheckContext['totals'],
): string | null {
  const all = totals?.lines.total ?? 0;
  const inAreas = stated.reduce((sum, { totals: t }) => sum + t.lines.total, 0);
  const missing = totals ? all - inAreas : 0;
  if (missing === 0) {
    return rest && rest.files > 0
      ? `${counted(rest.files, 'source file')} ${are(
          rest.files,
        )} in no area: ${examples(pathsOf(rest))}.`
      : null;
  }
  const where = rest?.measuredFiles
    ? ` in ${counted(rest.measuredFiles, 'file')}`
    : '';
  const unmeasured = rest ? rest.files - rest.measuredFiles : 0;
  const others =
    unmeasured > 0
      ? `, nor ${are(unmeasured)} ${counted(
          unmeasured,
          'source file',
        )} that no report measured`
      : '';
  return `The areas hold ${formatCount(inAreas)} of ${counted(
    all,
    'line',
  )}; ${counted(missing, 'line')}${where} ${are(missing)} in no area${others}.`;
}

function are(n: number): string {
  return n === 1 ? 'is' : 'are';
}

function fixOf(rest: AreaSummary | undefined): { fix?: FindingFix } {
  const paths = rest ? pathsOf(rest) : [];
  return rest && paths.length > 0
    ? {
        fix: {
          kind: 'add-area',
          name: rest.definition.name,
          include: globsFor(paths),
        },
      }
    : {};
}

function pathsOf({ untested, tested }: AreaSummary): string[] {
  return [...untested, ...tested].map(({ path }) => path).sort();
}

/** The files themselves, or where they are too many the folders that hold them. */
function globsFor(paths: readonly string[]): string[] {
  if (paths.length <= MOST_GLOBS) {
    return [...paths];
  }
  const folders = new Set(
    paths.map(path => `${path.slice(0, path.lastIndexOf('/') + 1)}*`),
  );
  return folders.size <= MOST_GLOBS ? [...folders].sort() : ['**'];
}
