import { RollUpMember } from '@backstage-coverage/plugin-coverage-common';
import { Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { memberName } from '../../model/memberRows';
import { CoverageCell } from '../CoverageCell';

/** Coverage of an entity, which leads to its Coverage tab. */
export function MemberCoverage(props: { member: RollUpMember; href: string }) {
  const { member, href } = props;
  const t = useT();
  const label = t('rollUp.openCoverage', { name: memberName(member) });
  return member.lines ? (
    <CoverageCell
      lines={{ ...member.lines, partial: 0 }}
      href={href}
      label={label}
    />
  ) : (
    <Link
      href={href}
      color="secondary"
      aria-label={`${label}: ${t('measure.notMeasured')}`}
    >
      {t('measure.notMeasured')}
    </Link>
  );
}
