import { Plan } from '@backstage-coverage/plugin-coverage-common';
import { memo } from 'react';
import { useT } from '../../hooks/useT';
import { CURVE_MARGIN, layoutCurve } from '../../model/planCurve';
import styles from './PlanPanel.module.css';

/** The drawing alone: a picture to screen readers, told by its summary. */
export const PlanCurvePlot = memo(function Plot(props: {
  plan: Plan;
  size: { width: number; height: number };
  describedBy: string;
}) {
  const { plan, size, describedBy } = props;
  const t = useT();
  const layout = layoutCurve(plan, size);
  const right = size.width - CURVE_MARGIN.right;
  const bottom = size.height - CURVE_MARGIN.bottom;
  return (
    <svg
      role="img"
      aria-label={t('plan.curve')}
      aria-describedby={describedBy}
      width={size.width}
      height={size.height}
    >
      {layout.yTicks.map(({ y, value }) => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={CURVE_MARGIN.left}
            x2={right}
            y1={y}
            y2={y}
          />
          <text
            className={styles.tick}
            x={CURVE_MARGIN.left - 8}
            y={y}
            dy="0.32em"
            textAnchor="end"
          >
            {t('plan.percent', { value })}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ x, value }) => (
        <text
          key={value}
          className={styles.tick}
          x={x}
          y={bottom + 16}
          textAnchor="middle"
        >
          {t('format.number', { value })}
        </text>
      ))}
      <text
        className={styles.tick}
        x={right}
        y={size.height - 3}
        textAnchor="end"
      >
        {t('plan.curveAxis')}
      </text>
      <line
        className={styles.goal}
        x1={CURVE_MARGIN.left}
        x2={right}
        y1={layout.targetY}
        y2={layout.targetY}
      />
      <text
        className={styles.tick}
        x={CURVE_MARGIN.left + 6}
        y={layout.targetY - 5}
      >
        {t('plan.curveTarget', {
          percent: t('plan.percent', { value: plan.options.target }),
        })}
      </text>
      {layout.dueX !== null && (
        <>
          <line
            className={styles.due}
            x1={layout.dueX}
            x2={layout.dueX}
            y1={CURVE_MARGIN.top}
            y2={bottom}
          />
          <text className={styles.tick} x={layout.dueX + 4} y={bottom - 5}>
            {t('plan.curveDue')}
          </text>
        </>
      )}
      <path className={styles.curve} d={layout.path} />
      {layout.points.map(({ x, y, phase }) => (
        <circle key={phase} className={styles.dot} cx={x} cy={y} r={4.5} />
      ))}
    </svg>
  );
});
