import {
  ScorecardDimension,
  ScorecardGroup,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { RiBubbleChartLine } from '@remixicon/react';
import { useId, useMemo } from 'react';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { layoutBubbles } from '../../model/bubbleLayout';
import { valueName } from '../../model/dimensionName';
import { joinValues } from '../../model/scorecardQuery';
import { Chart, TableToggle, useChartFrame } from '../Chart';
import { BubblePlot } from './BubblePlot';
import { BubbleTable } from './BubbleTable';
import styles from './ScorecardGroups.module.css';

const HEIGHT = 420;

/** Where the risk is: gap index across, coverage up, uncovered lines as size. */
export function BubbleChart(props: {
  groups: ScorecardGroup[];
  by: ScorecardDimension;
}) {
  const { groups, by } = props;
  const t = useT();
  const summaryId = useId();
  const frame = useChartFrame(HEIGHT);
  const { url, setUrl } = useScorecardUrl();
  const layout = useMemo(
    () => layoutBubbles(groups, frame.size),
    [groups, frame.size],
  );
  const nameOf = ({ value, title }: ScorecardGroup) =>
    valueName(by, value, title) ?? t(`scorecard.without.${by}`);
  const open = ({ value }: ScorecardGroup) =>
    setUrl({ [by]: joinValues([value]), show: 'table' });
  const { bubbles } = layout;
  const [most] = bubbles;
  if (!most) {
    return <Text as="p">{t('scorecardTable.bubbles.nothing')}</Text>;
  }
  const summary = t('scorecardTable.bubbles.summary', {
    count: bubbles.length,
    name: nameOf(most.group),
    uncovered: most.uncovered,
    percent: formatPercent(most.coverage),
  });
  const asTable = url.bubbles === 'table';
  return (
    <>
      <div className={styles.actions}>
        <TableToggle
          asTable={asTable}
          chartIcon={<RiBubbleChartLine />}
          onChange={selected =>
            setUrl({ bubbles: selected ? 'table' : 'chart' }, { replace: true })
          }
        />
      </div>
      {asTable ? (
        <>
          <Text as="p">{summary}</Text>
          <BubbleTable
            bubbles={bubbles}
            by={by}
            nameOf={nameOf}
            onOpen={open}
          />
        </>
      ) : (
        <Chart
          frame={frame}
          caption={
            <Text as="p" id={summaryId}>
              {summary}
            </Text>
          }
        >
          <BubblePlot
            layout={layout}
            size={frame.size}
            describedBy={summaryId}
            nameOf={nameOf}
            onOpen={open}
          />
        </Chart>
      )}
    </>
  );
}
