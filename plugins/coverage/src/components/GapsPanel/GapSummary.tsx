import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { GapSum } from '../../model/gapSum';

/** How many gaps there are, of how many, and what they hold; told when it changes. */
export function GapSummary(props: { sum: GapSum; all: number }) {
  const { sum, all } = props;
  const t = useT();
  const { low, high } = sum.effort;
  const inHours = high >= 120;
  const perUnit = inHours ? 60 : 1;
  const parts = [
    sum.gaps === all
      ? t('gaps.count', { count: sum.gaps })
      : t('gaps.countOf', { count: sum.gaps, all }),
    // Nothing is uncovered where nothing was measured.
    sum.measured > 0 && t('gaps.uncoveredLines', { count: sum.uncovered }),
    sum.gaps > 0 &&
      t(inHours ? 'gaps.effortHours' : 'gaps.effortMinutes', {
        low: Math.round(low / perUnit),
        high: Math.round(high / perUnit),
      }),
  ];
  return (
    <Text as="p" role="status" weight="bold">
      {parts.filter(Boolean).join(', ')}
    </Text>
  );
}
