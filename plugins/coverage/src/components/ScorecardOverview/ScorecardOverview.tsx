import { useCoverage } from '../../hooks/useCoverage';
import { PanelState } from '../PanelState';
import { ScorecardTotals } from './ScorecardTotals';
import styles from './ScorecardOverview.module.css';

/** The organisation in numbers, and what they are made of. */
export function ScorecardOverview() {
  const summary = useCoverage(api => api.getScorecardSummary(), []);
  return (
    <div className={styles.page}>
      <PanelState state={summary} height={120}>
        {value => <ScorecardTotals summary={value} />}
      </PanelState>
    </div>
  );
}
