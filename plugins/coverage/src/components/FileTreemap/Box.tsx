import {
  formatPercent,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { useT } from '../../hooks/useT';
import { STRIP, TreemapBox } from '../../model/treemapLayout';
import styles from './FileTreemap.module.css';

/** Below these a label would only be in the way. */
const LABEL_WIDTH = 72;
const LABEL_HEIGHT = 20;
const PERCENT_HEIGHT = 38;
/** Of a letter, about. */
const LETTER = 7.5;

/**
 * A box that is filled from below as far as its lines are covered; the rest is
 * hatched, so that both tell without colour.
 */
export function Box(props: {
  box: TreemapBox;
  /** The pattern of what is not covered. */
  hatch: string;
  index: number;
  isActive: boolean;
  onPress: () => void;
  onFocus: () => void;
}) {
  const { box, hatch, index, isActive, onPress, onFocus } = props;
  const { x, y, width, height, node, lines, isFrame } = box;
  const t = useT();
  const percent = formatPercent(percentOf(lines));
  const name = node?.name ?? t('files.rest', { count: box.rest ?? 0 });
  const label = [
    t('files.mapCell', {
      path: node?.path ?? name,
      percent,
      lines: lines.total,
      uncovered: uncoveredOf(lines),
    }),
    node?.children && t('files.filesIn', { count: node.files }),
    node?.gaps && t(`priority.${node.gaps.level}`),
  ]
    .filter(Boolean)
    .join(', ');
  const area = { x, y, width, height };
  const filled = Math.round((height * lines.covered) / lines.total);
  const labelWidth = 10 + name.length * LETTER;
  const hasLabel =
    width >= Math.min(LABEL_WIDTH, labelWidth) && height >= LABEL_HEIGHT;
  const hasPercent = isFrame
    ? width >= labelWidth + 7 * LETTER
    : height >= PERCENT_HEIGHT;
  const isBelowLabel = !hasLabel || height - filled > PERCENT_HEIGHT;
  return (
    // The map has the keys.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <g
      role={node ? 'link' : 'img'}
      aria-label={label}
      tabIndex={node && (isActive ? 0 : -1)}
      data-index={node && index}
      className={node && styles.box}
      onClick={onPress}
      onFocus={onFocus}
    >
      <title className={styles.tip}>{label}</title>
      {isFrame ? (
        <rect {...area} className={styles.frame} />
      ) : (
        <>
          <rect {...area} className={styles.missed} />
          <rect {...area} fill={hatch} />
          <rect
            {...area}
            y={y + height - filled}
            height={filled}
            className={styles.covered}
          />
          {filled > 0 && filled < height && isBelowLabel && (
            <line
              x1={x}
              x2={x + width}
              y1={y + height - filled}
              y2={y + height - filled}
              className={styles.level}
            />
          )}
        </>
      )}
      {hasLabel && (
        // What does not fit ends in an ellipsis; for who reads it, it is whole.
        <foreignObject
          {...area}
          height={isFrame ? STRIP : height}
          aria-hidden="true"
          className={styles.label}
        >
          <div className={isFrame ? styles.strip : undefined}>
            <div className={styles.name}>{name || '/'}</div>{' '}
            {hasPercent && <div className={styles.percent}>{percent}</div>}
          </div>
        </foreignObject>
      )}
      <rect {...area} className={styles.outline} />
    </g>
  );
}
