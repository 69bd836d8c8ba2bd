import { Text } from '@backstage/ui';
import { useId, useMemo } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { useT } from '../../hooks/useT';
import { TrendInput, layoutTrend } from '../../model/trendChart';
import { TrendBreaks } from './TrendBreaks';
import { TrendLegend } from './TrendLegend';
import { TrendPlot } from './TrendPlot';
import { useTrendSummary } from './useTrendSummary';
import styles from './TrendCard.module.css';

const HEIGHT = 240;
/** Until the browser has measured the real one. */
const WIDTH = 720;

/** The trend as a picture, with what it shows in words. */
export function TrendChart(props: { input: TrendInput }) {
  const { input } = props;
  const t = useT();
  const [measure, { width: measured }] = useMeasure<HTMLDivElement>();
  const width = measured || WIDTH;
  const layout = useMemo(
    () => layoutTrend(input, { width, height: HEIGHT }),
    [input, width],
  );
  const summary = useTrendSummary(input);
  const summaryId = useId();
  return (
    <figure className={styles.figure}>
      <div ref={measure} className={styles.plot} style={{ height: HEIGHT }}>
        <TrendPlot
          input={input}
          layout={layout}
          size={{ width, height: HEIGHT }}
          label={t('trend.chart')}
          describedBy={summaryId}
        />
      </div>
      <figcaption className={styles.caption}>
        <TrendLegend layout={layout} />
        <Text as="p" id={summaryId} variant="body-medium">
          {summary}
        </Text>
        <TrendBreaks breaks={layout.breaks} />
      </figcaption>
    </figure>
  );
}
