import { Alert, Button } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import { panelStatus } from './panelStatus';
import styles from './PanelState.module.css';

/** That what is shown was read earlier, because the last read failed. */
export function StaleNote(props: {
  state: { value?: unknown; loading: boolean; error?: Error; retry(): void };
}) {
  const { state } = props;
  const t = useT();
  if (panelStatus(state) !== 'stale') {
    return null;
  }
  return (
    <Alert
      className={styles.stale}
      role="status"
      status="warning"
      icon
      title={t('panel.stale')}
      description={t('panel.staleText', {
        reason: errorSentence(state.error!, t),
      })}
      customActions={
        <Button size="small" variant="secondary" onPress={state.retry}>
          {t('panel.retry')}
        </Button>
      }
    />
  );
}
