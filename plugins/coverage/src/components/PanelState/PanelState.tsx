import { ErrorBoundary, ResponseErrorPanel } from '@backstage/core-components';
import { Button, Skeleton } from '@backstage/ui';
import { ReactNode, Suspense } from 'react';
import { useT } from '../../hooks/useT';
import styles from './PanelState.module.css';

/**
 * Loading, error with retry, or the content of one panel, so that a panel that
 * fails leaves the others alone.
 */
export function PanelState<T>(props: {
  state: {
    value?: T;
    loading: boolean;
    error?: Error;
    retry(): void;
  };
  /** Height of the skeleton, near that of the content. */
  height?: number;
  children: (value: T) => ReactNode;
}) {
  const { state, height = 160, children } = props;
  if (state.error && !state.loading) {
    return <ErrorWithRetry error={state.error} retry={state.retry} />;
  }
  if (state.value === undefined) {
    return <PanelSkeleton height={height} />;
  }
  return (
    <ErrorBoundary>
      <Suspense fallback={<PanelSkeleton height={height} />}>
        {children(state.value)}
      </Suspense>
    </ErrorBoundary>
  );
}

/** Stands for a panel that is being loaded. */
export function PanelSkeleton(props: { height: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t('panel.loading')}>
      <Skeleton width="100%" height={props.height} />
    </div>
  );
}

/** What went wrong, and another try. */
export function ErrorWithRetry(props: { error: Error; retry: () => void }) {
  const t = useT();
  return (
    <div className={styles.error}>
      <ResponseErrorPanel error={props.error} title={reasonOf(props.error)} />
      <Button variant="secondary" onPress={props.retry}>
        {t('panel.retry')}
      </Button>
    </div>
  );
}

/** The backend's own sentence, which a failed request carries as its cause. */
function reasonOf(error: Error): string | undefined {
  return error.cause instanceof Error ? error.cause.message : undefined;
}
