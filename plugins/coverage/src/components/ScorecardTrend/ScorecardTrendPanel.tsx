import { ScorecardTrend } from '@backstage-coverage/plugin-coverage-common';
import { Select, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { measuredDays } from '../../model/organisationTrend';
import { TableToggle } from '../Chart';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { ScorecardTrendChart } from './ScorecardTrendChart';
import { ScorecardTrendTable } from './ScorecardTrendTable';
import styles from './ScorecardTrend.module.css';

const RANGES = ['30', '90', '365'];

/** How coverage of the organisation came to where it is. */
export function ScorecardTrendPanel() {
  const t = useT();
  const { filter, filterKey } = useScorecardUrl();
  const [url, setUrl] = useUrlState({ days: '90', trend: 'chart' });
  const days = Number(RANGES.find(range => range === url.days) ?? 90);
  const trend = useCoverage(
    api => api.getScorecardTrend({ ...filter, days }),
    [filterKey, days],
  );
  const asTable = url.trend === 'table';
  return (
    <TitledPanel
      title={t('scorecardHeader.trend.title')}
      actions={
        <div className={styles.actions}>
          <Select
            aria-label={t('scorecardHeader.trend.range')}
            options={RANGES.map(id => ({
              id,
              label: t('scorecardHeader.trend.days', { days: Number(id) }),
            }))}
            value={String(days)}
            onChange={key => setUrl({ days: String(key) })}
          />
          <TableToggle
            asTable={asTable}
            onChange={selected =>
              setUrl({ trend: selected ? 'table' : 'chart' }, { replace: true })
            }
          />
        </div>
      }
    >
      <PanelState state={trend} height={260}>
        {value => <Trend trend={value} asTable={asTable} />}
      </PanelState>
    </TitledPanel>
  );
}

function Trend(props: { trend: ScorecardTrend; asTable: boolean }) {
  const { trend, asTable } = props;
  const t = useT();
  const days = useMemo(() => measuredDays(trend), [trend]);
  if (days.length === 0) {
    return <Text as="p">{t('scorecardHeader.trend.none')}</Text>;
  }
  const Shown = asTable ? ScorecardTrendTable : ScorecardTrendChart;
  return <Shown days={days} trend={trend} />;
}
