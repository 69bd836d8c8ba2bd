import { Alert } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Why a change was not made; nothing without an error. */
export function FailureAlert(props: {
  /** Default: that nothing was changed. */
  title?: string;
  /** A sentence. */
  error: string | undefined;
}) {
  const t = useT();
  return props.error ? (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title ?? t('settings.failed')}
      description={props.error}
    />
  ) : null;
}
