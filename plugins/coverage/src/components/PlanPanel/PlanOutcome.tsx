import {
  formatEffort,
  formatPercent,
  Plan,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { RiCheckboxCircleLine, RiErrorWarningLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { Stat, StatGrid } from '../Stat';
import styles from './PlanPanel.module.css';

/** What the plan comes to. */
export function PlanOutcome(props: { plan: Plan }) {
  const { plan } = props;
  const { target, by } = plan.options;
  const t = useT();
  const percent = (value: number) => t('plan.percent', { value });
  const day = (value: string) => t('format.day', { value: new Date(value) });
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  const what = t(`plan.outcome.${plan.measure}`);
  const ends = plan.endsOn ?? plan.options.start;
  const isLate = by !== null && ends > by;
  const effort = formatEffort(plan.effort);

  return (
    <section aria-label={t('plan.title')}>
      <StatGrid>
        <Stat
          label={t(`plan.outcome.coverage.${plan.measure}`)}
          value={formatPercent(plan.to)}
        >
          <Text as="p">
            {t('plan.outcome.from', { percent: formatPercent(plan.from) })}
          </Text>
          <Verdict isGood={plan.reachesTarget}>
            {plan.reachesTarget
              ? t('plan.outcome.reached', { percent: percent(target), what })
              : t('plan.outcome.missed', {
                  percent: formatPercent(plan.to),
                  what,
                  target: percent(target),
                })}
          </Verdict>
          {!plan.reachesTarget && plan.ceiling !== null && (
            <Text as="p" variant="body-small" color="secondary">
              {t('plan.outcome.ceiling', {
                percent: formatPercent(plan.ceiling),
              })}
            </Text>
          )}
        </Stat>
        <Stat
          label={t('plan.outcome.effort')}
          value={formatEffort(plan.effort, { range: false })}
        >
          <Text as="p">
            {t('plan.outcome.range', {
              low: shortEffort(plan.effort.low),
              high: shortEffort(plan.effort.high),
            })}
          </Text>
        </Stat>
        <Stat label={t('plan.outcome.ends')} value={day(ends)}>
          {by && (
            <Verdict isGood={!isLate}>
              {t(isLate ? 'plan.outcome.late' : 'plan.outcome.inTime', {
                day: day(by),
              })}
            </Verdict>
          )}
        </Stat>
        <Stat
          label={t('plan.outcome.steps')}
          value={t('format.number', { value: steps })}
        >
          <Text as="p">
            {t('plan.outcome.phases', { count: plan.phases.length })}
          </Text>
          {plan.unplanned.length > 0 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('plan.outcome.unplanned', { count: plan.unplanned.length })}
            </Text>
          )}
        </Stat>
      </StatGrid>
      {plan.measure === 'files' && (
        <Text as="p" color="secondary">
          {t('plan.outcome.filesMeasure')}
        </Text>
      )}
      <div role="status" className={styles.hidden}>
        {t('plan.outcome.status', {
          from: formatPercent(plan.from),
          to: formatPercent(plan.to),
          effort,
          day: day(ends),
        })}
      </div>
    </section>
  );
}

function shortEffort(minutes: number): string {
  return formatEffort(
    { minutes, low: minutes, high: minutes },
    { range: false },
  );
}

function Verdict(props: { isGood: boolean; children: string }) {
  const Icon = props.isGood ? RiCheckboxCircleLine : RiErrorWarningLine;
  return (
    <p className={styles.verdict} data-good={props.isGood}>
      <Icon size={16} aria-hidden /> {props.children}
    </p>
  );
}
