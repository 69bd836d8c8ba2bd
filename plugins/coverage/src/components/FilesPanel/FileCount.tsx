import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** How many files there are, of how many; told when it changes. */
export function FileCount(props: { shown: number; total: number }) {
  const t = useT();
  return (
    <Text as="p" role="status" variant="body-small" color="secondary">
      {t('files.shown', props)}
    </Text>
  );
}
