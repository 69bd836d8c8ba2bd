import { RollUp } from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { LevelLabel } from '../LevelStat';
import { TitledPanel } from '../TitledPanel';
import { MixTable } from './MixTable';

const LEVELS = ['gold', 'silver', 'bronze', 'none'] as const;

/** How many components or entities have which level. */
export function LevelMix(props: {
  summary: RollUp;
  of: 'components' | 'entities';
}) {
  const { levels, entities } = props.summary;
  const t = useT();
  return (
    <TitledPanel
      title={t('level.mix')}
      summary={t(`level.mixSummary.${props.of}`, {
        total: entities,
        levelled: levels.gold + levels.silver + levels.bronze,
      })}
    >
      <MixTable
        label={t('level.mix')}
        column={t('level.title')}
        countColumn={t(`level.mixOf.${props.of}`)}
        total={entities}
        parts={[
          ...LEVELS.map(level => ({
            id: level,
            label: <LevelLabel level={level} />,
            count: levels[level],
            color: `var(--coverage-level-${level})`,
          })),
          {
            id: 'no-data',
            label: <LevelLabel level={null} />,
            count: levels['no-data'],
            color: 'var(--coverage-level-no-data)',
          },
        ]}
      />
    </TitledPanel>
  );
}
