import {
  AnalysisSummary,
  SnapshotSummary,
  historyBreaks,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useAnalysisSummary } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { HistoryGoals } from '../../model/historyChart';
import { mainTarget } from '../../model/mainTarget';
import { PanelState } from '../PanelState';
import { HistoryChart } from './HistoryChart';
import { HistoryCommits } from './HistoryCommits';
import { HistoryFilters } from './HistoryFilters';
import { NO_BRANCH, Range, rangeOf, useHistoryUrl } from './historyUrl';
import { UnitToggle } from './UnitToggle';
import { MOST_COMMITS, useHistoryItems } from './useHistoryItems';
import styles from './HistoryPanel.module.css';

const DAY = 24 * 60 * 60 * 1000;

/** The commits of a branch, as a chart and as the same figures in a table. */
export function History(props: { entityRef: string; branch: string | null }) {
  const { entityRef } = props;
  const [url] = useHistoryUrl();
  const branch = chosenBranch(url.branch, props.branch);
  const state = useHistoryItems(entityRef, { branch, flag: url.flag });
  const analysis = useAnalysisSummary().value;
  const isAnalysed = branch === props.branch && !url.flag;
  return (
    <div className={styles.panel}>
      <HistoryFilters entityRef={entityRef} branch={branch} />
      <PanelState state={state} height={360}>
        {items => (
          <Shown
            items={items}
            analysis={isAnalysed ? analysis : undefined}
            entityRef={entityRef}
          />
        )}
      </PanelState>
    </div>
  );
}

function chosenBranch(chosen: string, latest: string | null): string | null {
  if (chosen === NO_BRANCH) {
    return null;
  }
  return chosen || latest;
}

function Shown(props: {
  items: SnapshotSummary[];
  /** Of these items; absent where it is of others, or not known. */
  analysis: AnalysisSummary | undefined;
  entityRef: string;
}) {
  const { items: all, analysis, entityRef } = props;
  const t = useT();
  const [url, setUrl] = useHistoryUrl();
  const range = rangeOf(url.range);
  const unit = url.unit === 'lines' ? 'lines' : 'percent';
  const items = useMemo(() => within(all, range), [all, range]);
  const goals = useMemo(() => goalsOf(analysis), [analysis]);
  const breaks = useMemo(
    () => analysis?.forecast.breaks ?? historyBreaks(all.map(toPoint)),
    [analysis, all],
  );

  return (
    <>
      <Card>
        <CardHeader>
          <Flex justify="between" align="center" className={styles.header}>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('history.chart')}
            </Text>
            {items.length > 0 && <UnitToggle unit={unit} />}
          </Flex>
        </CardHeader>
        <CardBody>
          {items.length > 0 ? (
            <HistoryChart
              items={items}
              unit={unit}
              goals={goals}
              breaks={breaks}
            />
          ) : (
            <div className={styles.empty}>
              <Text as="p">
                {all.length > 0
                  ? t('history.noneInRange')
                  : t('history.noneOfBranch')}
              </Text>
              {all.length > 0 && (
                <Button
                  variant="secondary"
                  onPress={() => setUrl({ range: 'all' })}
                >
                  {t('history.showAll')}
                </Button>
              )}
            </div>
          )}
          {all.length === MOST_COMMITS && (
            <Text as="p" variant="body-small" color="secondary">
              {t('history.newest', { commits: all.length })}
            </Text>
          )}
        </CardBody>
      </Card>
      {items.length > 0 && (
        <HistoryCommits items={items} entityRef={entityRef} />
      )}
    </>
  );
}

function within(items: SnapshotSummary[], range: Range): SnapshotSummary[] {
  if (range === 'all') {
    return items;
  }
  const since = Date.now() - Number(range) * DAY;
  return items.filter(item => Date.parse(item.committedAt) >= since);
}

function goalsOf(analysis: AnalysisSummary | undefined): HistoryGoals {
  const main = analysis && mainTarget(analysis.targets)?.target;
  return {
    target: main?.measure === 'lines' ? main : null,
    floor: analysis?.floor?.percent ?? null,
    forecast: analysis?.forecast ?? null,
  };
}

function toPoint({ committedAt, flags, totals }: SnapshotSummary) {
  const { covered, total } = totals.lines;
  return { committedAt, flags, covered, total };
}
