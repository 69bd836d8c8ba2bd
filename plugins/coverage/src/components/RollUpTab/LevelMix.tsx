import { RollUp } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { LevelLabel } from '../LevelStat';
import { MixTable } from './MixTable';
import { RollUpPanel } from './RollUpPanel';

const LEVELS = ['gold', 'silver', 'bronze', 'none'] as const;

/** How many components have which level. */
export function LevelMix(props: { summary: RollUp }) {
  const { levels, entities } = props.summary;
  const t = useT();
  return (
    <RollUpPanel
      title={t('rollUp.levels')}
      summary={t('rollUp.levelsSummary', {
        total: entities,
        levelled: levels.gold + levels.silver + levels.bronze,
      })}
    >
      <MixTable
        label={t('rollUp.levels')}
        column={t('rollUp.levelColumn')}
        total={entities}
        parts={[
          ...LEVELS.map(level => ({
            id: level,
            label: <LevelLabel level={level} />,
            count: levels[level],
            color:
              level === 'none'
                ? 'var(--coverage-missed)'
                : 'var(--coverage-covered)',
          })),
          {
            id: 'no-data',
            label: <LevelLabel level={null} />,
            count: levels['no-data'],
            color: 'var(--coverage-not-measured)',
          },
        ]}
      />
    </RollUpPanel>
  );
}
