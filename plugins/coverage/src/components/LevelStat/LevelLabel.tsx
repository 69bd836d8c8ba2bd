import { CoverageLevel } from '@backstage-coverage/plugin-coverage-common';
import { RiCircleLine, RiMedalLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './LevelStat.module.css';

/** A level as icon and word; `null`: no data. */
export function LevelLabel(props: { level: CoverageLevel | null }) {
  const { level } = props;
  const t = useT();
  const Icon = level === null || level === 'none' ? RiCircleLine : RiMedalLine;
  return (
    <span className={styles.label}>
      <Icon size="1em" aria-hidden />
      {t(level ? `level.${level}` : 'level.noData')}
    </span>
  );
}
