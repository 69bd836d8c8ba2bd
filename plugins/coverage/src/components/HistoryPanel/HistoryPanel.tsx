import { Suspense, lazy } from 'react';
import { useUrlState } from '../../hooks/useUrlState';
import { PanelSkeleton } from '../PanelState';
import { History } from './History';

const ComparePanel = lazy(() =>
  import('../ComparePanel').then(m => ({ default: m.ComparePanel })),
);

/** How coverage went, or what changed between two commits that the URL names. */
export function HistoryPanel(props: {
  entityRef: string;
  /** Of the latest coverage. */
  branch: string | null;
}) {
  const { entityRef, branch } = props;
  const [{ base, head }] = useUrlState({ base: '', head: '' });
  return base && head ? (
    <Suspense fallback={<PanelSkeleton height={480} />}>
      <ComparePanel entityRef={entityRef} base={base} head={head} />
    </Suspense>
  ) : (
    <History entityRef={entityRef} branch={branch} />
  );
}
