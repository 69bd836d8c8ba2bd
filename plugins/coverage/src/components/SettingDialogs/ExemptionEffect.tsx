import { Analysis, Gap } from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { leavingGaps } from '../../model/settingPreview';
import { usePlanMaths } from '../PlanMaths';
import { PlanEffect } from './PlanEffect';

/** What becomes of the count and of the plan without these gaps. */
export function ExemptionEffect(props: { analysis: Analysis; gaps: Gap[] }) {
  const { analysis, gaps } = props;
  const t = useT();
  const { planWithout } = usePlanMaths();
  const then = useMemo(
    () => planWithout(analysis, gaps),
    [planWithout, analysis, gaps],
  );
  return (
    <>
      <Text as="p">
        {t('settings.leaveCount', { count: leavingGaps(gaps) })}
      </Text>
      <PlanEffect now={analysis.plan} then={then} />
      <Text as="p" color="secondary">
        {t('settings.percentStays')}
      </Text>
    </>
  );
}
