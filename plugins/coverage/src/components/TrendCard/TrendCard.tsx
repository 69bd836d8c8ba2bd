import {
  AnalysisSummary,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, CardHeader, Flex, Link, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { viewHref } from '../../model/hrefs';
import { mainTarget } from '../../model/mainTarget';
import { TrendInput, recentItems } from '../../model/trendChart';
import { TableToggle } from '../Chart';
import { PanelState } from '../PanelState';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import styles from './TrendCard.module.css';

/** How coverage went, where it should go, and where it goes. */
export function TrendCard(props: {
  entityRef: string;
  /** Absent while it is not known: the past is shown without it. */
  analysis: AnalysisSummary | undefined;
}) {
  const { entityRef, analysis } = props;
  const t = useT();
  const history = useCoverage(api => api.getHistory(entityRef), [entityRef]);
  const [url, setUrl] = useUrlState({ trend: 'chart' });
  const asTable = url.trend === 'table';
  return (
    <Card>
      <CardHeader>
        <Flex justify="between" align="center" className={styles.header}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('trend.title')}
          </Text>
          <Flex gap="4" align="center" className={styles.header}>
            <Link href={viewHref('history')}>{t('trend.whole')}</Link>
            <TableToggle
              asTable={asTable}
              onChange={selected =>
                setUrl(
                  { trend: selected ? 'table' : 'chart' },
                  { replace: true },
                )
              }
            />
          </Flex>
        </Flex>
      </CardHeader>
      <CardBody>
        <PanelState state={history} height={260}>
          {({ items }) => (
            <Trend items={items} analysis={analysis} asTable={asTable} />
          )}
        </PanelState>
      </CardBody>
    </Card>
  );
}

function Trend(props: {
  items: SnapshotSummary[];
  analysis: AnalysisSummary | undefined;
  asTable: boolean;
}) {
  const { items, analysis, asTable } = props;
  const t = useT();
  const input = useMemo(
    () => (items.length ? trendOf(items, analysis) : null),
    [items, analysis],
  );
  if (!input) {
    return <Text as="p">{t('trend.none')}</Text>;
  }
  return asTable ? <TrendTable input={input} /> : <TrendChart input={input} />;
}

function trendOf(
  items: SnapshotSummary[],
  analysis: AnalysisSummary | undefined,
): TrendInput {
  const main = analysis && mainTarget(analysis.targets);
  return {
    items: recentItems(items),
    target: main?.target.measure === 'lines' ? main.target : null,
    floor: analysis?.floor?.percent ?? null,
    forecast: analysis?.forecast ?? null,
  };
}
