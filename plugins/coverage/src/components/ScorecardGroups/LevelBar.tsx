import { RollUp } from '@backstage-coverage/plugin-coverage-common';
import { VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './ScorecardGroups.module.css';

const LEVELS = ['gold', 'silver', 'bronze', 'none', 'no-data'] as const;

/** How entities fall into levels, as one bar; its words are there for all. */
export function LevelBar(props: { levels: RollUp['levels'] }) {
  const { levels } = props;
  const t = useT();
  const parts = LEVELS.filter(level => levels[level] > 0).map(level => ({
    level,
    count: levels[level],
    text: t('scorecardTable.levelCount', {
      level: t(`scorecardFilter.level.${level}`),
      count: levels[level],
    }),
  }));
  const words = parts.map(({ text }) => text).join(', ');
  return (
    <div className={styles.levels} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
      {parts.map(({ level, count }) => (
        <span
          key={level}
          aria-hidden
          data-level={level}
          style={{
            flexGrow: count,
            background: `var(--coverage-level-${level})`,
          }}
        >
          {t('format.number', { value: count })}
        </span>
      ))}
    </div>
  );
}
