import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';

/** The name of the view with the number of open gaps, once that is known. */
export function GapsTabLabel() {
  const t = useT();
  const { value } = useAnalysisSummary();
  if (!value) {
    return <>{t('tab.gaps')}</>;
  }
  const { open, 'quick-win': quickWins } = value.gapCounts.byState;
  return <>{t('gaps.tabCount', { value: open + quickWins })}</>;
}
