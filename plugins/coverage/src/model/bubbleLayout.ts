import { ScorecardGroup } from '@backstage-coverage/plugin-coverage-common';
import { scaleLinear, scaleSqrt } from 'd3-scale';

export const BUBBLE_MARGIN = { top: 16, right: 24, bottom: 40, left: 52 };

const SMALLEST = 4;
const LARGEST = 34;
/** Circles that get a name beside them, where there is room. */
const NAMED = 12;
/** Of a name, in pixels. */
const LINE = 14;
const LETTER = 6.5;

export interface Bubble {
  group: ScorecardGroup;
  coverage: number;
  gapIndex: number;
  uncovered: number;
  x: number;
  y: number;
  radius: number;
}

export interface BubbleLayout {
  /** Largest first, so that small ones lie on top. */
  bubbles: Bubble[];
  xTicks: { x: number; value: number }[];
  yTicks: { y: number; value: number }[];
}

/** Groups by gap index and coverage; those without either are left out. */
export function layoutBubbles(
  groups: readonly ScorecardGroup[],
  size: { width: number; height: number },
): BubbleLayout {
  const known = groups
    .flatMap(group => {
      const { weighted, gapIndex, lines } = group.summary;
      return weighted === null || gapIndex === null || !lines
        ? []
        : [
            {
              group,
              coverage: weighted,
              gapIndex,
              uncovered: lines.total - lines.covered,
            },
          ];
    })
    .sort((a, b) => b.uncovered - a.uncovered);
  const lowest = Math.min(100, ...known.map(({ coverage }) => coverage));
  const highest = Math.max(0, ...known.map(({ gapIndex }) => gapIndex));
  const x = scaleLinear()
    .domain([0, Math.min(100, Math.ceil((highest + 5) / 10) * 10)])
    .range([BUBBLE_MARGIN.left, size.width - BUBBLE_MARGIN.right]);
  const y = scaleLinear()
    .domain([Math.max(0, Math.floor((lowest - 5) / 10) * 10), 100])
    .range([size.height - BUBBLE_MARGIN.bottom, BUBBLE_MARGIN.top]);
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...known.map(({ uncovered }) => uncovered))])
    .range([SMALLEST, LARGEST]);
  return {
    bubbles: known.map(bubble => ({
      ...bubble,
      x: x(bubble.gapIndex),
      y: y(bubble.coverage),
      radius: radius(bubble.uncovered),
    })),
    xTicks: x.ticks(5).map(value => ({ x: x(value), value })),
    yTicks: y.ticks(5).map(value => ({ y: y(value), value })),
  };
}

export interface BubbleLabel {
  text: string;
  /** Where it begins, and the middle of its line. */
  x: number;
  y: number;
}

/** Names beside the largest circles, each only where no other one is. */
export function labelBubbles(
  bubbles: readonly Bubble[],
  nameOf: (group: ScorecardGroup) => string,
  width: number,
): BubbleLabel[] {
  const placed: (BubbleLabel & { length: number })[] = [];
  for (const { group, x, y, radius } of bubbles.slice(0, NAMED)) {
    const text = nameOf(group);
    const length = text.length * LETTER;
    const right = { text, length, x: x + radius + 4, y };
    const left = { text, length, x: x - radius - 4 - length, y };
    const spot = [right, left].find(
      one =>
        one.x >= BUBBLE_MARGIN.left &&
        one.x + length <= width &&
        placed.every(
          other =>
            Math.abs(other.y - y) >= LINE ||
            other.x > one.x + length ||
            one.x > other.x + other.length,
        ),
    );
    if (spot) {
      placed.push(spot);
    }
  }
  return placed.map(({ length, ...label }) => label);
}
