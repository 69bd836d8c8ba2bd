import {
  Analysis,
  formatPercent,
  Plan,
} from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Why there is nothing to do. */
export function PlanEmpty(props: { analysis: Analysis; plan: Plan }) {
  const { analysis, plan } = props;
  const t = useT();
  const { byState } = analysis.gapCounts;
  const [title, text] = wordsOf();
  return (
    <Card>
      <CardBody>
        <Text as="h3" variant="title-x-small" weight="bold">
          {title}
        </Text>
        {text && <Text as="p">{text}</Text>}
      </CardBody>
    </Card>
  );

  function wordsOf(): [string, string?] {
    if (byState.open + byState['quick-win'] === 0) {
      return [t('plan.empty.noneTitle'), t('plan.empty.noneText')];
    }
    return plan.reachesTarget
      ? [
          t('plan.empty.reachedTitle', {
            target: t('plan.percent', { value: plan.options.target }),
          }),
          t('plan.empty.reachedText', {
            percent: formatPercent(plan.from),
            what: t(`plan.outcome.${plan.measure}`),
          }),
        ]
      : [t('plan.empty.nothing')];
  }
}
