import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { CoverageCell } from '../CoverageCell';
import { LevelLabel } from '../LevelStat';
import { PriorityLabel } from '../PriorityLabel';
import { TrackLabel } from '../TrackLabel';
import styles from './MyCoverage.module.css';

/** A component with its coverage, level, most urgent gaps and way to the target. */
export function MyComponent(props: { member: ScorecardMember }) {
  const { entityRef, title, lines, level, gaps, track } = props.member;
  const t = useT();
  const href = useCoverageTabLink()(entityRef);
  return (
    <li className={styles.component}>
      <Link href={href} variant="body-medium">
        {title ?? parseEntityRef(entityRef).name}
      </Link>
      {lines ? (
        <>
          <CoverageCell lines={{ ...lines, partial: 0 }} />
          <div className={styles.facts}>
            <LevelLabel level={level} />
            {track && <TrackLabel track={track} />}
            {gaps.critical > 0 && (
              <PriorityLabel level="critical" count={gaps.critical} />
            )}
            {gaps.high > 0 && <PriorityLabel level="high" count={gaps.high} />}
          </div>
        </>
      ) : (
        <span className={styles.notMeasured}>{t('measure.notMeasured')}</span>
      )}
    </li>
  );
}
