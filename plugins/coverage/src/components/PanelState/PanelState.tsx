import { ErrorBoundary } from '@backstage/core-components';
import { Skeleton } from '@backstage/ui';
import { ReactNode, Suspense } from 'react';
import { useT } from '../../hooks/useT';
import { ErrorWithRetry } from './ErrorWithRetry';
import { StaleNote } from './StaleNote';
import { panelStatus } from './panelStatus';

/**
 * What one panel shows while it loads, when that failed, or else its content,
 * so that a panel that fails leaves the others alone. `PanelStatus` lists it all.
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
  switch (panelStatus(state)) {
    case 'loading':
      return <PanelSkeleton height={height} />;
    case 'forbidden':
    case 'failed':
      return <ErrorWithRetry error={state.error!} retry={state.retry} />;
    default:
      return (
        <ErrorBoundary>
          <StaleNote state={state} />
          <Suspense fallback={<PanelSkeleton height={height} />}>
            {children(state.value as T)}
          </Suspense>
        </ErrorBoundary>
      );
  }
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
