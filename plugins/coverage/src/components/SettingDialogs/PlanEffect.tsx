import {
  formatEffort,
  Gap,
  Plan,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { firstPhase } from '../../model/firstPhase';
import styles from './SettingDialogs.module.css';

/** The plan of today beside what it would be. */
export function PlanEffect(props: {
  now: Plan;
  then: Plan;
  /** Gaps that stay in the plan, perhaps in another phase. */
  gaps?: readonly Gap[];
}) {
  const { now, then, gaps } = props;
  const t = useT();
  const ends = ({ endsOn }: Plan) =>
    endsOn === null
      ? t('settings.planEmpty')
      : t('format.day', { value: new Date(endsOn) });
  const phase = (plan: Plan) => {
    const first = firstPhase(plan, gaps ?? []);
    return first
      ? t('settings.planPhaseOf', {
          phase: first.index + 1,
          phases: plan.phases.length,
          name: first.phase.name,
        })
      : t('settings.planNoPhase');
  };
  const rows = [
    {
      label: t('settings.plan'),
      of: ({ effort }: Plan) => formatEffort(effort),
    },
    { label: t('settings.planEnds'), of: ends },
    ...(gaps ? [{ label: t('settings.planPhase'), of: phase }] : []),
  ];
  return (
    <>
      <table className={styles.compare}>
        <caption>{t('settings.planEffect')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('settings.now')}</th>
            <th scope="col">{t('settings.then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{of(now)}</td>
              <td>{of(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {now.reachesTarget && !then.reachesTarget && (
        <p className={styles.warning}>{t('settings.planMisses')}</p>
      )}
    </>
  );
}
