import { AreaSummary } from '../areas/Area';
import { FindingFix } from '../model/Finding';
import { counted, formatCount } from '../model/wording';
import { Check } from './CheckContext';

/** A proposed area with more globs than this is no help. */
const MOST_GLOBS = 20;

/** C3: the stated areas do not add up to the entity's lines. */
export const areasLeaveLinesOut: Check = ({ areas, totals }) => {
  const stated = areas.filter(area => area.origin === 'stated');
  const rest = areas.find(area => area.origin === 'rest');
  const all = totals?.lines.total ?? 0;
  const inAreas = stated.reduce((sum, { totals: t }) => sum + t.lines.total, 0);
  if (stated.length === 0 || all === inAreas) {
    return [];
  }
  const missing = all - inAreas;
  const where = rest?.measuredFiles
    ? ` in ${counted(rest.measuredFiles, 'file')}`
    : '';
  return [
    {
      code: 'C3',
      severity: 'warning',
      message: `The areas hold ${formatCount(inAreas)} of ${counted(
        all,
        'line',
      )}; ${counted(missing, 'line')}${where} ${
        missing === 1 ? 'is' : 'are'
      } in no area.`,
      ...fixOf(rest),
    },
  ];
};

function fixOf(rest: AreaSummary | undefined): { fix?: FindingFix } {
  const paths = [...(rest?.untested ?? []), ...(rest?.tested ?? [])].map(
    ({ path }) => path,
  );
  return paths.length > 0 && paths.length <= MOST_GLOBS
    ? { fix: { kind: 'add-area', name: 'other', include: paths } }
    : {};
}
