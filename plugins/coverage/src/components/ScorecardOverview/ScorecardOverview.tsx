import { ScorecardSummary } from '@backstage-coverage/plugin-coverage-common';
import { Alert } from '@backstage/ui';
import { useCoverage } from '../../hooks/useCoverage';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { HiddenNote } from '../HiddenNote';
import { LevelMix } from '../MixTable';
import { NothingFound } from '../NothingFound';
import { PanelState } from '../PanelState';
import { ScorecardFilters } from '../ScorecardFilters';
import { ExportMenu, GroupsPanel } from '../ScorecardGroups';
import { ScorecardTrendPanel } from '../ScorecardTrend';
import { AdoptionFunnelPanel } from './AdoptionFunnelPanel';
import { OrganisationStats } from './OrganisationStats';
import styles from './ScorecardOverview.module.css';

/** The organisation in numbers, and what they are made of. */
export function ScorecardOverview() {
  const { filter, filterKey } = useScorecardUrl();
  const summary = useCoverage(
    api => api.getScorecardSummary(filter),
    [filterKey],
  );
  const isEmpty = summary.value && isNobodyIn(summary.value);
  return (
    <div className={styles.page}>
      <ScorecardFilters>
        <ExportMenu />
      </ScorecardFilters>
      <PanelState state={summary} height={360}>
        {value => <Organisation summary={value} />}
      </PanelState>
      {!isEmpty && <GroupsPanel />}
    </div>
  );
}

function Organisation(props: { summary: ScorecardSummary }) {
  const { summary } = props;
  const t = useT();
  const { isFiltered, clear } = useScorecardUrl();
  const { entities, reporting } = summary.summary;
  if (isNobodyIn(summary)) {
    return (
      <>
        <Notes summary={summary} />
        <NothingFound isFiltered={isFiltered} onClear={clear} />
      </>
    );
  }
  if (reporting === 0) {
    return (
      <>
        <Notes summary={summary} />
        {!isFiltered && (
          <Alert
            status="info"
            icon
            title={t('scorecardHeader.nothingReports')}
            description={t('scorecardHeader.nothingReportsText', {
              count: entities,
            })}
          />
        )}
        <AdoptionFunnelPanel funnel={summary.funnel} />
        <OrganisationStats summary={summary} />
      </>
    );
  }
  return (
    <>
      <Notes summary={summary} />
      <OrganisationStats summary={summary} />
      <div className={styles.columns}>
        <ScorecardTrendPanel />
        <div className={styles.stack}>
          <AdoptionFunnelPanel funnel={summary.funnel} />
          <LevelMix summary={summary.summary} of="entities" />
        </div>
      </div>
    </>
  );
}

/** What all numbers leave out, or are made of. */
function Notes(props: { summary: ScorecardSummary }) {
  const { hidden, simulated } = props.summary;
  const t = useT();
  return (
    <>
      <HiddenNote hidden={hidden} />
      {simulated && (
        <Alert
          status="warning"
          icon
          title={t('scorecard.simulatedPart')}
          description={t('scorecard.simulatedPartText')}
        />
      )}
    </>
  );
}

function isNobodyIn({ summary }: ScorecardSummary): boolean {
  return summary.entities + summary.exempt + summary.deprecated === 0;
}
