import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';
import { Diagnoses } from '../Diagnoses';
import { Findings } from '../Findings';
import { GapsStat } from '../GapsStat';
import { LevelStat } from '../LevelStat';
import { ErrorWithRetry, PanelState } from '../PanelState';
import { RejectedUploadAlert } from '../RejectedUpload';
import { FloorResetButton } from '../SettingDialogs';
import { StatRow } from '../Stat';
import { TargetStat } from '../TargetStat';
import { TestNext } from '../TestNext';
import { TrendCard } from '../TrendCard';
import { CoverageStat } from './CoverageStat';
import { Notices, Warnings } from './Notices';
import { TargetSuggestion } from './TargetSuggestion';
import { UploadDetails } from './UploadDetails';
import { Verdict } from './Verdict';
import styles from './OverviewPanel.module.css';

/**
 * The entity at a glance. What was measured is there at once; what was made of
 * it follows, and its failure leaves the rest standing.
 */
export function OverviewPanel(props: { overview: MeasuredOverview }) {
  const { overview } = props;
  const { entityRef, findings } = overview;
  const t = useT();
  const state = useAnalysisSummary();
  const analysis = state.value;
  const failure = state.loading ? undefined : state.error;

  return (
    <div className={styles.panels}>
      {analysis && <Verdict verdict={analysis.verdict} />}
      <RejectedUploadAlert overview={overview} />
      <Warnings overview={overview} analysis={analysis} />
      <StatRow>
        <CoverageStat overview={overview} />
        {!failure && (
          <>
            <PanelState state={state} height={200}>
              {value => <TargetStat analysis={value} />}
            </PanelState>
            <PanelState state={state} height={200}>
              {value => <LevelStat assessment={value.level} />}
            </PanelState>
            <PanelState state={state} height={200}>
              {value => <GapsStat analysis={value} />}
            </PanelState>
          </>
        )}
      </StatRow>
      {failure && <ErrorWithRetry error={failure} retry={state.retry} />}
      {analysis && <TargetSuggestion analysis={analysis} />}
      <Notices overview={overview} analysis={analysis} />
      {analysis && analysis.diagnoses.length > 0 && (
        <Diagnoses
          diagnoses={analysis.diagnoses}
          isMeasured={analysis.totals !== null}
        />
      )}
      <TrendCard entityRef={entityRef} analysis={analysis} />
      <div className={styles.columns}>
        {!failure && (
          <PanelState state={state} height={400}>
            {value => <TestNext analysis={value} />}
          </PanelState>
        )}
        <div className={styles.panels}>
          <Panel title={t('findings.title')}>
            {/* Those of the analysis hold those of the upload. */}
            <Findings
              findings={analysis?.findings ?? findings}
              actionOf={({ code }) =>
                code === 'floor-broken' && (
                  <FloorResetButton entityRef={entityRef} />
                )
              }
            />
          </Panel>
          <Panel title={t('overview.latest')}>
            <UploadDetails overview={overview} analysis={analysis} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function Panel(props: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {props.title}
        </Text>
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
