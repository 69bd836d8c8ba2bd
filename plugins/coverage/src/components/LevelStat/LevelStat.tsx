import { LevelAssessment } from '@backstage-coverage/plugin-coverage-common';
import { Text, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { Stat } from '../Stat';
import { LevelLabel } from './LevelLabel';
import styles from './LevelStat.module.css';

/** The level reached, and what the next one asks for. */
export function LevelStat(props: { assessment: LevelAssessment }) {
  const { level, next, criteria } = props.assessment;
  const t = useT();
  return (
    <Stat label={t('level.title')} value={<LevelLabel level={level} />}>
      {next ? (
        <>
          <Text as="p" variant="body-medium">
            {t('level.next', {
              level: t(`level.${next}`),
              met: criteria.filter(({ met }) => met).length,
              total: criteria.length,
            })}
          </Text>
          <ul className={styles.criteria}>
            {criteria.map(({ text, met }) => {
              const Icon = met ? RiCheckLine : RiCloseLine;
              return (
                <li key={text} data-met={met}>
                  <Icon size={16} aria-hidden />
                  <Text as="span" variant="body-small">
                    <VisuallyHidden>
                      {t(met ? 'level.met' : 'level.missing')}:{' '}
                    </VisuallyHidden>
                    {text}
                  </Text>
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        <Text as="p" variant="body-medium">
          {t('level.highest')}
        </Text>
      )}
    </Stat>
  );
}
