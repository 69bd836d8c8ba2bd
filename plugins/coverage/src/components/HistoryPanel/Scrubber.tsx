import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { KeyboardEvent, PointerEvent } from 'react';
import { useT } from '../../hooks/useT';
import { ChartPoint } from '../../model/historyChart';
import { shortCommit } from '../../model/shortCommit';
import { detailText } from './detailText';
import styles from './HistoryPanel.module.css';

/**
 * Picks one commit of the chart with pointer or keys and tells about it. To
 * assistive technology it is a slider over the commits, so that the chart is
 * one stop of the tab key however many commits there are.
 */
export function Scrubber(props: {
  points: ChartPoint[];
  width: number;
  active: number | undefined;
  onActive: (index: number | undefined) => void;
}) {
  const { points, width, active, onActive } = props;
  const t = useT();
  const last = points.length - 1;
  const current = active ?? last;

  const describe = ({ snapshot }: ChartPoint) => {
    const { lines } = snapshot.totals;
    return {
      date: t('format.dateTime', { value: new Date(snapshot.committedAt) }),
      commit: shortCommit(snapshot.commit),
      percent: formatPercent(percentOf(lines)),
      covered: lines.covered,
      total: lines.total,
      detail: detailText(snapshot, t),
    };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      onActive(Math.min(last, Math.max(0, target)));
    } else if (event.key === 'Escape') {
      onActive(undefined);
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onActive(nearest(points, x));
  };

  const shown = active === undefined ? undefined : points[active];
  const told = shown && describe(shown);
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('history.pick')}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={current + 1}
        aria-valuetext={t('history.point', describe(points[current]))}
        className={styles.scrubber}
        onKeyDown={onKeyDown}
        onFocus={() => onActive(current)}
        onBlur={() => onActive(undefined)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => onActive(undefined)}
      />
      {told && (
        <div
          aria-hidden="true"
          className={styles.tooltip}
          data-side={shown.x > width / 2 ? 'left' : 'right'}
          style={{ left: shown.x, top: 24 }}
        >
          <strong>{told.percent}</strong>
          <span>{t('measure.linesOf', told)}</span>
          <span>{told.date}</span>
          <span>
            <code>{told.commit}</code> · {told.detail}
          </span>
        </div>
      )}
    </>
  );
}

function nearest(points: ChartPoint[], x: number): number {
  let best = 0;
  points.forEach((point, index) => {
    if (Math.abs(point.x - x) < Math.abs(points[best].x - x)) {
      best = index;
    }
  });
  return best;
}
