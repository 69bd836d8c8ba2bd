import { LineCount } from '@backstage-coverage/plugin-coverage-common';
import { hierarchy, treemap } from 'd3-hierarchy';
import { FileNode } from './fileTree';

/** A box of the treemap. */
export interface TreemapBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Undefined for what stands for many small ones. */
  node?: FileNode;
  /** How many those are. */
  rest?: number;
  lines: LineCount;
  /** A folder around other boxes, with a strip for its name. */
  isFrame: boolean;
}

/** Of the strip with a folder's name. */
export const STRIP = 22;

/**
 * Boxes that are looked at one by one; the smaller ones are joined. So many are
 * drawn anew within a tenth of a second, for each letter of a search.
 */
const MOST_OUTER = 40;
const MOST_INNER = 240;
const LEAST_INNER = 4;
/** Smaller ones are neither seen nor hit. */
const SMALLEST = 3;

interface Datum {
  node?: FileNode;
  rest?: number;
  lines: LineCount;
  children?: Datum[];
}

/** What is in a folder and one level below, as large as its lines. */
export function layoutTreemap(
  folder: FileNode,
  size: { width: number; height: number },
): TreemapBox[] {
  const outer = largest(folder.children ?? [], MOST_OUTER);
  const inner = Math.max(
    LEAST_INNER,
    Math.round(MOST_INNER / Math.max(outer.length, 1)),
  );
  const data: Datum = {
    lines: folder.lines,
    children: outer.map(datum => ({
      ...datum,
      children: datum.node?.children
        ? largest(datum.node.children, inner)
        : undefined,
    })),
  };
  const root = hierarchy(data).sum(datum =>
    datum.children ? 0 : datum.lines.total,
  );
  const layout = treemap<Datum>()
    .size([size.width, size.height])
    .round(true)
    .paddingInner(2)
    .paddingOuter(node => (node.depth === 1 ? 2 : 0))
    .paddingTop(node => (node.depth === 1 && node.children ? STRIP : 0));
  return layout(root)
    .descendants()
    .slice(1)
    .map(({ x0, y0, x1, y1, data: { node, rest, lines }, children }) => ({
      x: x0,
      y: y0,
      width: x1 - x0,
      height: y1 - y0,
      node,
      rest,
      lines,
      isFrame: children !== undefined,
    }))
    .filter(({ width, height }) => width >= SMALLEST && height >= SMALLEST);
}

/** The largest ones, largest first, and the rest as one. */
function largest(nodes: FileNode[], count: number): Datum[] {
  const sorted = nodes
    .filter(node => node.lines.total > 0)
    .sort((a, b) => b.lines.total - a.lines.total)
    .map((node): Datum => ({ node, lines: node.lines }));
  if (sorted.length <= count) {
    return sorted;
  }
  const rest = sorted.slice(count);
  const lines = { total: 0, covered: 0, partial: 0 };
  for (const datum of rest) {
    lines.total += datum.lines.total;
    lines.covered += datum.lines.covered;
    lines.partial += datum.lines.partial;
  }
  return [...sorted.slice(0, count), { rest: rest.length, lines }];
}

const DIRECTIONS: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The nearest box in the direction of an arrow key; what lies straight ahead
 * counts as nearer than what lies aside.
 */
export function boxTowards(
  boxes: TreemapBox[],
  from: number,
  key: string,
): number | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) {
    return undefined;
  }
  const [dx, dy] = direction;
  const [x, y] = handleOf(boxes[from]);
  let best: number | undefined;
  let shortest = Infinity;
  boxes.forEach((box, index) => {
    const [toX, toY] = handleOf(box);
    const ahead = (toX - x) * dx + (toY - y) * dy;
    const aside = Math.abs((toX - x) * dy) + Math.abs((toY - y) * dx);
    const distance = ahead + 2 * aside;
    if (index !== from && ahead > 0 && distance < shortest) {
      shortest = distance;
      best = index;
    }
  });
  return best;
}

/** Where a box is: in its middle, or for a frame in its strip. */
function handleOf({ x, y, width, height, isFrame }: TreemapBox) {
  return [x + width / 2, y + (isFrame ? STRIP / 2 : height / 2)] as const;
}
