import { ErrorBoundary } from '@backstage/core-components';
import { useAnalytics } from '@backstage/frontend-plugin-api';
import {
  Container,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  VisuallyHidden,
} from '@backstage/ui';
import { Suspense, useEffect } from 'react';
import { LiveCoverage } from '../../hooks/LiveCoverage';
import { useDefaultView } from '../../hooks/useDefaultView';
import {
  useDocumentTitle,
  useScorecardTitle,
} from '../../hooks/useScorecardTitle';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { Palette } from '../Palette';
import { PanelSkeleton } from '../PanelState';
import { SCORECARD_VIEWS, scorecardViewOf } from './scorecardViews';
import styles from './ScorecardPage.module.css';

/** How well the whole organisation is tested. */
export function ScorecardPage() {
  const t = useT();
  const analytics = useAnalytics();
  useDefaultView();
  const [url, setUrl] = useUrlState({ view: '', rows: '' });
  const view = scorecardViewOf(url.view);

  useDocumentTitle(useScorecardTitle(t(view.label)));

  useEffect(() => {
    analytics.captureEvent('view', `coverage scorecard ${view.id}`);
  }, [analytics, view.id]);

  return (
    <Container my="4">
      <Palette>
        <Tabs
          className={styles.tabs}
          selectedKey={view.id}
          onSelectionChange={key =>
            setUrl({
              view: key === SCORECARD_VIEWS[0].id ? '' : String(key),
              // They are of another list.
              ...(url.rows && { rows: '' }),
            })
          }
        >
          <TabList aria-label={t('scorecard.views.label')}>
            {SCORECARD_VIEWS.map(({ id, label }) => (
              <Tab key={id} id={id}>
                {t(label)}
              </Tab>
            ))}
          </TabList>
          {/* Of the others the tabs need to know where they would be. */}
          {SCORECARD_VIEWS.map(({ id, label, Content }) => (
            <TabPanel key={id} id={id} className={styles.panel}>
              <VisuallyHidden>
                <h2>{t(label)}</h2>
              </VisuallyHidden>
              <ErrorBoundary>
                <Suspense fallback={<PanelSkeleton height={320} />}>
                  <LiveCoverage>
                    <Content />
                  </LiveCoverage>
                </Suspense>
              </ErrorBoundary>
            </TabPanel>
          ))}
        </Tabs>
      </Palette>
    </Container>
  );
}
