import { useAnalytics } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { ErrorBoundary } from '@backstage/core-components';
import { Suspense, lazy, useEffect } from 'react';
import { AnalysisProvider } from '../../hooks/useAnalysis';
import { Loaded } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { OverviewPanel } from '../OverviewPanel';
import { PanelSkeleton, PanelState, StaleNote } from '../PanelState';
import { lazyWithPlanMaths } from '../PlanMaths';
import { Shortcuts } from '../Shortcuts';
import { GapsTabLabel } from './GapsTabLabel';
import { SnapshotLine } from './SnapshotLine';
import type { MeasuredOverview } from './CoverageTab';
import styles from './CoverageTab.module.css';

const GapsPanel = lazy(() =>
  import('../GapsPanel').then(m => ({ default: m.GapsPanel })),
);
const FilesPanel = lazy(() =>
  import('../FilesPanel').then(m => ({ default: m.FilesPanel })),
);
const FileLinesPanel = lazy(() =>
  import('../FileLinesPanel').then(m => ({ default: m.FileLinesPanel })),
);
const PlanPanel = lazyWithPlanMaths(() =>
  import('../PlanPanel').then(m => m.PlanPanel),
);
const HistoryPanel = lazy(() =>
  import('../HistoryPanel').then(m => ({ default: m.HistoryPanel })),
);
const ReportPanel = lazy(() =>
  import('../ReportPanel').then(m => ({ default: m.ReportPanel })),
);

const VIEWS = [
  'overview',
  'gaps',
  'files',
  'plan',
  'history',
  'report',
] as const;

/**
 * The views of a measured entity; the URL says which one is open. Without the
 * overview all but the one of that name are there.
 */
export function CoverageViews(props: {
  entityRef: string;
  overview: Loaded<MeasuredOverview>;
}) {
  const { entityRef, overview: state } = props;
  const overview = state.value;
  const t = useT();
  const analytics = useAnalytics();
  const [url, setUrl] = useUrlState({
    view: 'overview',
    file: '',
    commit: '',
  });
  const view = VIEWS.find(name => name === url.view) ?? 'overview';

  useEffect(() => {
    analytics.captureEvent('view', `coverage ${view}`, {
      attributes: { entityRef },
    });
  }, [analytics, entityRef, view]);

  return (
    <AnalysisProvider entityRef={entityRef}>
      <StaleNote state={state} />
      <Tabs
        className={styles.tabs}
        selectedKey={view}
        onSelectionChange={key =>
          setUrl({ view: String(key), file: undefined, commit: undefined })
        }
      >
        <div className={styles.header}>
          <TabList aria-label={t('tab.label')}>
            <Tab id="overview">{t('tab.overview')}</Tab>
            <Tab id="gaps">
              <GapsTabLabel />
            </Tab>
            <Tab id="files">{t('tab.files')}</Tab>
            <Tab id="plan">{t('tab.plan')}</Tab>
            <Tab id="history">{t('tab.history')}</Tab>
            <Tab id="report">{t('tab.report')}</Tab>
          </TabList>
          <div className={styles.aside}>
            {overview && <SnapshotLine overview={overview} />}
            <Shortcuts />
          </div>
        </div>
        <ErrorBoundary key={`${view} ${url.file} ${url.commit}`}>
          <Suspense fallback={<PanelSkeleton height={320} />}>
            <TabPanel id="overview" className={styles.panel}>
              {overview ? (
                <OverviewPanel overview={overview} />
              ) : (
                <PanelState state={state} height={320}>
                  {value => <OverviewPanel overview={value} />}
                </PanelState>
              )}
            </TabPanel>
            <TabPanel id="gaps" className={styles.panel}>
              <GapsPanel entityRef={entityRef} />
            </TabPanel>
            <TabPanel id="files" className={styles.panel}>
              {url.file ? (
                <FileLinesPanel
                  key={`${url.file} ${url.commit}`}
                  entityRef={entityRef}
                  path={url.file}
                  commit={url.commit || undefined}
                />
              ) : (
                <FilesPanel entityRef={entityRef} />
              )}
            </TabPanel>
            <TabPanel id="plan" className={styles.panel}>
              <PlanPanel entityRef={entityRef} />
            </TabPanel>
            <TabPanel id="history" className={styles.panel}>
              <HistoryPanel
                entityRef={entityRef}
                branch={overview?.snapshot.branch}
              />
            </TabPanel>
            <TabPanel id="report" className={styles.panel}>
              <ReportPanel entityRef={entityRef} />
            </TabPanel>
          </Suspense>
        </ErrorBoundary>
      </Tabs>
    </AnalysisProvider>
  );
}
