import { Button, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './FilesPanel.module.css';

/** There is no file, or the search finds none. */
export function NoFiles(props: { search: string; onClear: () => void }) {
  const { search, onClear } = props;
  const t = useT();
  return (
    <div className={styles.none}>
      {search ? (
        <>
          <Text as="p">{t('files.none', { search })}</Text>
          <Button variant="secondary" onPress={onClear}>
            {t('files.clear')}
          </Button>
        </>
      ) : (
        <Text as="p">{t('files.empty')}</Text>
      )}
    </div>
  );
}
