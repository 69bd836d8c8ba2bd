import { Suspense, lazy } from 'react';
import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useUrlState } from '../../hooks/useUrlState';
import { PanelSkeleton, PanelState } from '../PanelState';
import { History } from './History';

const ComparePanel = lazy(() =>
  import('../ComparePanel').then(m => ({ default: m.ComparePanel })),
);

/** How coverage went, or what changed between two commits that the URL names. */
export function HistoryPanel(props: {
  entityRef: string;
  /** Of the latest coverage; default: as the analysis has it. */
  branch?: string | null;
}) {
  const { entityRef, branch } = props;
  const [{ base, head }] = useUrlState({ base: '', head: '' });
  const analysis = useAnalysisSummary();
  if (base && head) {
    return (
      <Suspense fallback={<PanelSkeleton height={480} />}>
        <ComparePanel entityRef={entityRef} base={base} head={head} />
      </Suspense>
    );
  }
  return branch === undefined ? (
    <PanelState state={analysis} height={480}>
      {({ snapshot }) => (
        <History entityRef={entityRef} branch={snapshot?.branch ?? null} />
      )}
    </PanelState>
  ) : (
    <History entityRef={entityRef} branch={branch} />
  );
}
