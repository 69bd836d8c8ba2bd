import {
  Analysis,
  Gap,
  formatEffort,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { leavingGaps } from '../../model/settingPreview';
import { usePlanMaths } from '../PlanMaths';

/** What becomes of the count and of the plan without these gaps. */
export function ExemptionEffect(props: { analysis: Analysis; gaps: Gap[] }) {
  const { analysis, gaps } = props;
  const t = useT();
  const { planWithout } = usePlanMaths();
  const then = useMemo(
    () => planWithout(analysis, gaps),
    [planWithout, analysis, gaps],
  );
  const { plan } = analysis;
  return (
    <>
      <Text as="p">
        {t('settings.leaveCount', { count: leavingGaps(gaps) })}
      </Text>
      <Text as="p">
        {t('settings.planThen', {
          now: formatEffort(plan.effort),
          then: formatEffort(then.effort),
        })}
      </Text>
      {plan.reachesTarget && !then.reachesTarget && (
        <Text as="p">{t('settings.planMisses')}</Text>
      )}
      <Text as="p" color="secondary">
        {t('settings.percentStays')}
      </Text>
    </>
  );
}
