import { uncoveredOf } from '@backstage-coverage/plugin-coverage-common';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiFileTextLine,
} from '@remixicon/react';
import { CSSProperties, memo } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { TreeRow } from '../../model/treeRows';
import { CoverageCell } from '../CoverageCell';
import { PriorityLabel } from '../PriorityLabel';
import styles from './FileTree.module.css';

/**
 * A folder with its sums, or a file with a way to its lines. Drawn again only
 * when something in it changes: others come and go while one scrolls.
 */
export const FileTreeRow = memo(function Row(props: {
  id: string;
  row: TreeRow;
  index: number;
  isActive: boolean;
  href: string;
  onPress: (index: number) => void;
  height: number;
  /** Distance from the first row, in pixels. */
  top: number;
}) {
  const { id, row, index, isActive, href, onPress, height, top } = props;
  const { node, level, isOpen } = row;
  const t = useT();
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    // The grid has the keys.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="row"
      // The header is the first.
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isOpen}
      aria-selected={isActive}
      tabIndex={-1}
      data-folder={node.children ? true : undefined}
      className={styles.row}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => onPress(index)}
    >
      <span
        role="rowheader"
        className={styles.name}
        style={{ '--level': level - 1 } as CSSProperties}
      >
        {node.children ? (
          <>
            <Arrow size={18} aria-hidden className={styles.icon} />
            <span className={styles.text}>{node.name || '/'}</span>
            <span className={styles.files}>
              {t('files.filesIn', { count: node.files })}
            </span>
          </>
        ) : (
          <>
            <RiFileTextLine size={16} aria-hidden className={styles.icon} />
            <Link to={href} tabIndex={-1} className={styles.text}>
              {node.name}
            </Link>
          </>
        )}
      </span>
      <span role="gridcell" className={styles.priority}>
        {node.gaps && (
          <PriorityLabel
            level={node.gaps.level}
            count={node.children ? node.gaps.count : undefined}
          />
        )}
      </span>
      <span role="gridcell" className={styles.coverage}>
        <CoverageCell lines={node.lines} />
      </span>
      <span role="gridcell" className={styles.number}>
        {t('format.number', { value: uncoveredOf(node.lines) })}
      </span>
      <span role="gridcell" className={styles.lines}>
        {t('measure.ofTotal', node.lines)}
      </span>
    </div>
  );
});
