import { useAnalytics } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useEffect } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { NothingReporting } from '../Onboarding';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { EntitiesPanel } from './EntitiesPanel';
import { ScorecardTotals } from './ScorecardTotals';
import styles from './ScorecardPage.module.css';

/** How well the whole organisation is tested. */
export function ScorecardPage() {
  const analytics = useAnalytics();
  const scorecard = useCoverage(api => api.getScorecard(), []);
  useEffect(() => {
    analytics.captureEvent('view', 'coverage scorecard');
  }, [analytics]);

  const nothingReports = scorecard.value?.reporting === 0;
  return (
    <Container my="4">
      <Palette>
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
      </Palette>
    </Container>
  );
}
