import { useCoverage } from '../../hooks/useCoverage';
import { NothingReporting } from '../Onboarding';
import { PanelState } from '../PanelState';
import { EntitiesPanel } from './EntitiesPanel';
import { ScorecardTotals } from './ScorecardTotals';
import styles from './ScorecardOverview.module.css';

/** The organisation in numbers, and what they are made of. */
export function ScorecardOverview() {
  const scorecard = useCoverage(api => api.getScorecard(), []);
  const nothingReports = scorecard.value?.reporting === 0;
  return (
    <div className={styles.page}>
      <PanelState state={scorecard} height={120}>
        {value =>
          value.reporting === 0 ? (
            <NothingReporting annotated={value.entities} />
          ) : (
            <ScorecardTotals scorecard={value} />
          )
        }
      </PanelState>
      {!nothingReports && <EntitiesPanel />}
    </div>
  );
}
