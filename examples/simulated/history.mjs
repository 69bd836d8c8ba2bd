import { createHash } from 'node:crypto';
import { between, seededRandom } from './seededRandom.mjs';
import { sourceFiles } from './sourceFiles.mjs';

/**
 * When commits were measured, in days before today: often enough for a forecast,
 * and of what hardly changes as few as tell that.
 */
const OFTEN = [89, 75, 60, 46, 31, 16, 2];
const SELDOM = [88, 59, 30, 3];
const LATELY = [33, 17, 1];

/** Share of the lines that tests reach: at first and now. */
const TRENDS = {
  rising: { from: [0.42, 0.58], to: [0.66, 0.83], days: OFTEN },
  steady: { from: [0.6, 0.74], to: [0.6, 0.76], days: SELDOM },
  falling: { from: [0.68, 0.8], to: [0.52, 0.64], days: OFTEN },
  low: { from: [0.12, 0.3], to: [0.18, 0.36], days: SELDOM },
  high: { from: [0.84, 0.9], to: [0.88, 0.97], days: SELDOM },
  new: { from: [0.2, 0.4], to: [0.45, 0.6], days: LATELY },
  /** Well until the last commit. */
  regressed: {
    from: [0.8, 0.84],
    to: [0.8, 0.84],
    last: [0.5, 0.6],
    days: OFTEN,
  },
  deprecated: { from: [0.3, 0.4], to: [0.3, 0.38], days: LATELY },
};

/**
 * The measured commits of a component, oldest first: each with its files, of
 * which every line says whether a test ran it.
 */
export function historyOf(component) {
  const random = seededRandom('history', component.name);
  const trend = TRENDS[component.trend];
  const from = between(random, ...trend.from);
  const to = between(random, ...trend.to);
  const files = sourceFiles(component);
  return trend.days.map((daysAgo, i) => {
    const progress = i / (trend.days.length - 1);
    const isLast = progress === 1;
    const reached =
      isLast && trend.last
        ? between(random, ...trend.last)
        : from + (to - from) * progress + between(random, -0.015, 0.015);
    return {
      commit: commitId(component.name, i),
      // Not all of them at the same time of the day.
      daysAgo: daysAgo + random() * 0.6,
      files: files.map(file => measured(file, progress, reached)),
    };
  });
}

/** Code grows by a fifth; what tests reach is the easy blocks first. */
function measured({ path, blocks, ease }, progress, reached) {
  const there = blocks.slice(
    0,
    Math.ceil(blocks.length * (0.8 + progress / 5)),
  );
  return {
    path,
    blocks: there.map(block => ({
      ...block,
      isReached: block.difficulty < reached + ease,
    })),
  };
}

function commitId(name, i) {
  return createHash('sha1').update(`simulated ${name} ${i}`).digest('hex');
}
