import {
  formatPercent,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import {
  KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import useMeasure from 'react-use/esm/useMeasure';
import { useT } from '../../hooks/useT';
import { FileNode, folderAt, pathTo } from '../../model/fileTree';
import { fileHref, folderHref } from '../../model/hrefs';
import { boxTowards, layoutTreemap } from '../../model/treemapLayout';
import { Breadcrumb } from './Breadcrumb';
import { Box } from './Box';
import styles from './FileTreemap.module.css';

const HEIGHT = 520;
/** Until the browser has measured the real one. */
const WIDTH = 960;

/** The folder that the URL names, each box as large as its lines of code. */
export function FileTreemap(props: { root: FileNode }) {
  const { root } = props;
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const folder = folderAt(root, query.get('folder') ?? startOf(root));
  const [measure, { width: measured }] = useMeasure<HTMLDivElement>();
  const width = Math.floor(measured) || WIDTH;
  const boxes = useMemo(
    () => layoutTreemap(folder, { width, height: HEIGHT }),
    [folder, width],
  );
  const hits = useMemo(() => boxes.filter(box => box.node), [boxes]);
  const indexOf = useMemo(
    () => new Map(hits.map((box, index) => [box, index])),
    [hits],
  );
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, hits.length - 1);
  const svg = useRef<SVGSVGElement>(null);

  const hrefOf = (node: FileNode) =>
    (node.children ? folderHref : fileHref)(node.path, query);
  const focusBox = (index: number) =>
    svg.current?.querySelector<SVGElement>(`[data-index='${index}']`)?.focus();
  // What was opened with the keys goes on with them; the box that had the focus is
  // gone by then.
  const byKey = useRef(false);
  useEffect(() => {
    setWanted(0);
    if (byKey.current) {
      focusBox(0);
    }
    byKey.current = false;
  }, [folder.path]);
  const openByKey = (node: FileNode) => {
    byKey.current = true;
    navigate(hrefOf(node));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const towards = boxTowards(hits, active, event.key);
    if (towards !== undefined) {
      setWanted(towards);
      focusBox(towards);
    } else if (event.key === 'Enter' || event.key === ' ') {
      openByKey(hits[active].node!);
    } else if (event.key === 'Backspace') {
      const above = pathTo(root, folder.path).at(-2);
      if (above) {
        openByKey(above);
      }
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <Breadcrumb nodes={pathTo(root, folder.path)} hrefOf={hrefOf} />
        <Text as="p" id={`${id}-summary`} variant="body-medium">
          <Summary folder={folder} />
        </Text>
      </figcaption>
      <div ref={measure} className={styles.map}>
        {hits.length === 0 ? (
          <Text as="p">{t('files.mapEmpty')}</Text>
        ) : (
          <svg
            ref={svg}
            role="group"
            aria-label={t('files.mapTitle')}
            aria-describedby={`${id}-summary`}
            width={width}
            height={HEIGHT}
            className={styles.svg}
            onKeyDown={onKeyDown}
          >
            <defs>
              <pattern
                id={`${id}-hatch`}
                width="7"
                height="7"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="2" height="7" className={styles.hatch} />
              </pattern>
            </defs>
            {boxes.map((box, at) => {
              const index = indexOf.get(box) ?? -1;
              return (
                <Box
                  key={box.node?.path ?? `rest ${at}`}
                  box={box}
                  hatch={`url(#${id}-hatch)`}
                  index={index}
                  isActive={index === active}
                  onPress={() => box.node && navigate(hrefOf(box.node))}
                  onFocus={() => setWanted(index)}
                />
              );
            })}
          </svg>
        )}
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('files.mapKeys')}
      </Text>
    </figure>
  );
}

/** Nothing is to be seen in a folder of which all is in one other. */
function startOf(root: FileNode): string {
  const [only, second] = root.children ?? [];
  return only?.children && !second ? only.path : '';
}

/** The map in two sentences. */
function Summary(props: { folder: FileNode }) {
  const { folder } = props;
  const t = useT();
  let worst: FileNode | undefined;
  for (const child of folder.children ?? []) {
    if (!worst || uncoveredOf(child.lines) > uncoveredOf(worst.lines)) {
      worst = child;
    }
  }
  const uncovered = worst ? uncoveredOf(worst.lines) : 0;
  return (
    <>
      {t('files.mapSummary', {
        files: t('files.filesIn', { count: folder.files }),
        percent: formatPercent(percentOf(folder.lines)),
        lines: folder.lines.total,
      })}{' '}
      {uncovered > 0 &&
        t('files.mapWorst', { name: worst!.name || '/', uncovered })}
    </>
  );
}
