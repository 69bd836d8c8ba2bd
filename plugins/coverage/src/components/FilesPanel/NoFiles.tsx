import { Button, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';

/** There is no file, or the search finds none. */
export function NoFiles() {
  const t = useT();
  const [{ search }, setUrl] = useUrlState({ search: '' });
  return search ? (
    <>
      <Text as="p">{t('files.none', { search })}</Text>
      <Button variant="secondary" onPress={() => setUrl({ search: '' })}>
        {t('files.clear')}
      </Button>
    </>
  ) : (
    <Text as="p">{t('files.empty')}</Text>
  );
}
