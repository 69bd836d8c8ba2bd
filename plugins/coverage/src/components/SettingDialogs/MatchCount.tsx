import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import type { MatchingGaps } from '../../model/matchingGaps';
import { uncoveredLines } from '../../model/settingPreview';

/** How many gaps a path means, or what is wrong with it. */
export function MatchCount(props: { matching: MatchingGaps }) {
  const { gaps, error } = props.matching;
  const t = useT();
  if (gaps === null) {
    return <Text as="p">{error}</Text>;
  }
  return (
    <Text as="p">
      {gaps.length === 0
        ? t('settings.matchesNone')
        : t('settings.matches', {
            count: gaps.length,
            lines: uncoveredLines(gaps),
          })}
    </Text>
  );
}
