import {
  ScorecardGroup,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import {
  BUBBLE_MARGIN as MARGIN,
  BubbleLayout,
  labelBubbles,
} from '../../model/bubbleLayout';
import { Axes } from '../Chart';
import styles from './ScorecardGroups.module.css';

/**
 * The drawing alone: a picture to screen readers and the keyboard, which have
 * the table of the same rows.
 */
export function BubblePlot(props: {
  layout: BubbleLayout;
  size: { width: number; height: number };
  describedBy: string;
  nameOf: (group: ScorecardGroup) => string;
  onOpen: (group: ScorecardGroup) => void;
}) {
  const { layout, size, describedBy, nameOf, onOpen } = props;
  const { bubbles, xTicks, yTicks } = layout;
  const t = useT();
  const bottom = size.height - MARGIN.bottom;
  return (
    <svg
      role="img"
      aria-label={t('scorecardTable.bubbles.title')}
      aria-describedby={describedBy}
      width={size.width}
      height={size.height}
    >
      <Axes
        layout={{ xTicks: [], yTicks }}
        size={size}
        margin={MARGIN}
        textOf={value => t('goal.percent', { value })}
      />
      {xTicks.map(({ x, value }) => (
        <text
          key={value}
          className={styles.label}
          x={x}
          y={bottom + 18}
          textAnchor="middle"
        >
          {t('format.number', { value })}
        </text>
      ))}
      <text
        className={styles.label}
        x={size.width - MARGIN.right}
        y={size.height - 6}
        textAnchor="end"
      >
        {t('scorecardTable.gapIndex')}
      </text>
      {bubbles.map(bubble => (
        // The rows of the table open the same with the keyboard.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <circle
          key={bubble.group.value}
          className={styles.bubble}
          data-open
          cx={bubble.x}
          cy={bubble.y}
          r={bubble.radius}
          onClick={() => onOpen(bubble.group)}
        >
          <title>
            {t('scorecardTable.bubbles.one', {
              name: nameOf(bubble.group),
              percent: formatPercent(bubble.coverage),
              index: bubble.gapIndex,
              uncovered: bubble.uncovered,
            })}
          </title>
        </circle>
      ))}
      {labelBubbles(bubbles, nameOf, size.width).map(({ text, x, y }) => (
        <text key={text} className={styles.label} x={x} y={y} dy="0.32em">
          {text}
        </text>
      ))}
    </svg>
  );
}
