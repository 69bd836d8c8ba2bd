import { Alert, Button } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { errorSentence, isForbidden } from '../../model/errorSentence';
import styles from './PanelState.module.css';

/** What went wrong, or that it is not for the reader, and another try. */
export function ErrorWithRetry(props: { error: Error; retry: () => void }) {
  const { error, retry } = props;
  const t = useT();
  return (
    <div className={styles.error}>
      {isForbidden(error) ? (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('panel.forbidden')}
          description={t('panel.forbiddenText')}
        />
      ) : (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('panel.failed')}
          description={errorSentence(error, t)}
        />
      )}
      <Button variant="secondary" onPress={retry}>
        {t('panel.retry')}
      </Button>
    </div>
  );
}
