import {
  AnalysisSummary,
  TargetProgress,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { mainTarget } from '../../model/mainTarget';
import { Stat } from '../Stat';
import { TargetBar } from './TargetBar';
import { TargetPace } from './TargetPace';
import { TargetVerdict } from './TargetVerdict';
import styles from './TargetStat.module.css';

/** What is to be reached, by when, whether it will be, and who says so. */
export function TargetStat(props: { analysis: AnalysisSummary }) {
  const { targets, forecast } = props.analysis;
  const t = useT();
  const main = mainTarget(targets);
  if (!main) {
    return (
      <Stat label={t('goal.title')} value={t('goal.none')}>
        <TargetPace forecast={forecast} />
      </Stat>
    );
  }
  const { target, current, missing, reached } = main;
  const others = targets.filter(progress => progress !== main);
  return (
    <Stat
      label={t('goal.title')}
      value={
        <span className={styles.value}>
          {t('goal.percent', { value: target.value })}
          <Text as="span" variant="body-medium">
            {target.by
              ? t('goal.by', {
                  day: t('format.day', { value: new Date(target.by) }),
                })
              : t('goal.noDate')}
          </Text>
        </span>
      }
    >
      <TargetBar percent={percentOf(current)} target={target.value} />
      <Text as="p" variant="body-medium">
        {reached === false
          ? t(`goal.missing.${target.measure}`, { count: missing ?? 0 })
          : `${t(`goal.measure.${target.measure}`)}: ${t(
              reached ? 'goal.reached' : 'measure.notMeasured',
            )}`}
      </Text>
      {target.measure === 'lines' && (
        <>
          <TargetVerdict forecast={forecast} />
          <TargetPace forecast={forecast} />
        </>
      )}
      <Text as="p" variant="body-small" color="secondary">
        {t(`goal.origin.${target.origin}`, { detail: target.originDetail })}
      </Text>
      {others.length > 0 && <OtherTargets targets={others} />}
    </Stat>
  );
}

function OtherTargets(props: { targets: TargetProgress[] }) {
  const t = useT();
  return (
    <ul aria-label={t('goal.others')} className={styles.others}>
      {props.targets.map(({ target, current }) => (
        <li key={`${target.measure} ${target.kind}`}>
          <Text as="span" variant="body-small" color="secondary">
            {t(target.kind === 'stretch' ? 'goal.stretchOf' : 'goal.otherOf', {
              measure: t(`goal.measure.${target.measure}`),
              now: current
                ? formatPercent(percentOf(current))
                : t('measure.notMeasured'),
              target: t('goal.percent', { value: target.value }),
            })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
