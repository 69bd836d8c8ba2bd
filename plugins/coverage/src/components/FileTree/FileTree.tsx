import { Text } from '@backstage/ui';
import { useId, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useHandler } from '../../hooks/useHandler';
import { useT } from '../../hooks/useT';
import { useVirtualRows } from '../../hooks/useVirtualRows';
import { FileNode } from '../../model/fileTree';
import { fileHref } from '../../model/hrefs';
import { treeRows } from '../../model/treeRows';
import { FileTreeRow } from './FileTreeRow';
import { useOpenFolders } from './useOpenFolders';
import { useTreeKeys } from './useTreeKeys';
import styles from './FileTree.module.css';

const ROW_HEIGHT = 36;

/**
 * Folders with their sums, of which only the rows in view exist. The focus stays
 * on the grid, which names the active row, so that scrolling cannot lose it.
 */
export function FileTree(props: {
  root: FileNode;
  /** Whether folders are open unless somebody closes them. */
  isOpen: boolean;
}) {
  const { root } = props;
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const id = useId();
  const { isOpen, toggle } = useOpenFolders(root, props.isOpen);
  const rows = useMemo(
    () => treeRows(root, isOpen),
    // `isOpen` follows from the URL.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [root, query.get('open'), query.get('closed')],
  );
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, shown, total } = useVirtualRows(scroller, {
    count: rows.length,
    heightOf: () => ROW_HEIGHT,
  });
  const moveTo = (index: number) => {
    setWanted(index);
    virtualizer.scrollToIndex(index);
  };
  const onKeyDown = useTreeKeys({
    rows,
    active,
    onMove: moveTo,
    onToggle: toggle,
    onOpen: path => navigate(fileHref(path, query)),
  });
  const onPress = useHandler((index: number) => {
    setWanted(index);
    if (rows[index].node.children) {
      toggle(rows[index].node.path);
    }
  });

  return (
    <>
      <div
        ref={scroller}
        className={styles.scroller}
        role="treegrid"
        aria-label={t('files.title')}
        aria-rowcount={rows.length + 1}
        // Scrolled out of view, the row does not exist.
        aria-activedescendant={
          shown.some(({ index }) => index === active)
            ? `${id}-${active}`
            : undefined
        }
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={styles.header}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            <span role="columnheader" className={styles.name}>
              {t('files.path')}
            </span>
            <span role="columnheader" className={styles.priority}>
              {t('files.priority')}
            </span>
            <span role="columnheader" className={styles.coverage}>
              {t('files.coverage')}
            </span>
            <span role="columnheader" className={styles.number}>
              {t('files.uncovered')}
            </span>
            <span role="columnheader" className={styles.lines}>
              {t('files.lines')}
            </span>
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: total }}>
          {shown.map(({ index, size, start }) => (
            <FileTreeRow
              key={rows[index].node.path}
              id={`${id}-${index}`}
              row={rows[index]}
              index={index}
              isActive={index === active}
              href={fileHref(rows[index].node.path, query)}
              onPress={onPress}
              height={size}
              top={start}
            />
          ))}
        </div>
      </div>
      <Text
        as="p"
        id={`${id}-keys`}
        variant="body-small"
        color="secondary"
        className={styles.keys}
      >
        {t('files.treeKeys')}
      </Text>
    </>
  );
}
