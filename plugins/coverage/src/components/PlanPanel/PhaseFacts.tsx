import {
  formatEffort,
  formatPercent,
  PlanPhase,
} from '@backstage-coverage/plugin-coverage-common';
import { RiAlertLine, RiCheckLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import styles from './PlanPanel.module.css';

/** What a phase asks for, whether its files can give it, what it costs and when it ends. */
export function PhaseFacts(props: { phase: PlanPhase }) {
  const { target, atMost, effort, statedHours, weeks, endsOn } = props.phase;
  const t = useT();
  const isReachable = target === null || atMost === null || atMost >= target;
  return (
    <ul className={styles.facts}>
      {target !== null && (
        <Fact isGood={isReachable}>
          {t('plan.phase.target', {
            percent: t('plan.percent', { value: target }),
          })}
          {atMost !== null &&
            `: ${t(isReachable ? 'plan.phase.can' : 'plan.phase.cannot', {
              percent: formatPercent(atMost),
            })}`}
        </Fact>
      )}
      <Fact>
        <strong>{formatEffort(effort)}</strong>
      </Fact>
      {statedHours && (
        <Fact>
          {statedHours[0] === statedHours[1]
            ? t('plan.phase.statedOne', { from: statedHours[0] })
            : t('plan.phase.stated', {
                from: statedHours[0],
                to: statedHours[1],
              })}
        </Fact>
      )}
      <Fact>
        {t('plan.phase.weeks', { from: weeks.from, count: weeks.to })}
      </Fact>
      <Fact>
        {t('plan.phase.until', {
          day: t('format.day', { value: new Date(endsOn) }),
        })}
      </Fact>
    </ul>
  );
}

function Fact(props: { isGood?: boolean; children: ReactNode }) {
  const { isGood, children } = props;
  const Icon = isGood ? RiCheckLine : RiAlertLine;
  return (
    <li className={styles.fact} data-good={isGood}>
      {isGood !== undefined && <Icon size={16} aria-hidden />}
      <span>{children}</span>
    </li>
  );
}
