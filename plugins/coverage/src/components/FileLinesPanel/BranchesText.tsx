import {
  LineBranches,
  MissingOutcome,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';

/** How many outcomes of a line were taken, and which were not, if it is known. */
export function BranchesText(props: { branches: LineBranches }) {
  const { missing, ...counts } = props.branches;
  const t = useT();
  if (!missing) {
    return <>{t('lines.branches', counts)}</>;
  }
  const wayOf = ({ position, toLine }: MissingOutcome) => {
    if (position === undefined) {
      return toLine ? t('lines.wayTo', { line: toLine }) : t('lines.wayOut');
    }
    if (counts.total > 2) {
      return t('lines.wayNumber', { position });
    }
    return position === 1 ? t('lines.wayFirst') : t('lines.waySecond');
  };
  const text = t('lines.branchesMissing', {
    ...counts,
    count: missing.length,
    ways: missing.map(wayOf).join(', '),
  });
  return <span title={text}>{text}</span>;
}
