/** A file that tests can lift. */
export interface Fillable {
  covered: number;
  total: number;
  /** Minutes that the first line costs at 0 %. */
  rate: number;
  /** Minutes before the first line. */
  setup: number;
  /** Coverage that it can reach, 0 to 1. */
  ceiling: number;
}

/** Lines covered anew, and the minutes for them. */
interface Filling {
  gain: number;
  minutes: number;
}

/**
 * Files by the roots of what is uncovered, as parallel arrays, since all of
 * them are gone through at each price: at coverage c the next line costs
 * `rate / sqrt(1 - c)`, so with `root = sqrt(1 - c)` the price of a line is
 * `rate / root`, and minutes are linear in the root.
 */
interface Vessels {
  count: number;
  total: Float64Array;
  rate: Float64Array;
  setup: Float64Array;
  root: Float64Array;
  lowestRoot: Float64Array;
}

const HALVINGS = 32;

/**
 * The most lines that a number of minutes covers anew. The best way raises all
 * files to where their next line costs the same price; a file with a setup
 * joins once the price pays for it, too. The minutes that are left over go into
 * the file that would join next, so that more minutes never cover less.
 */
export function fill(files: readonly Fillable[], minutes: number): Filling {
  const vessels = vesselsOf(files);
  let low = 0;
  let high = 0;
  for (let v = 0; v < vessels.count; v++) {
    high = Math.max(high, topPrice(vessels, v));
  }
  const all = fillTo(vessels, high);
  if (all.minutes <= minutes) {
    return all;
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (fillTo(vessels, middle).minutes <= minutes) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const { gain, minutes: used } = fillTo(vessels, low);
  return {
    gain: gain + gainOfRest(vessels, low, high, minutes - used),
    minutes,
  };
}

/** Of the files that are below their ceiling. */
function vesselsOf(files: readonly Fillable[]): Vessels {
  const vessels: Vessels = {
    count: 0,
    total: new Float64Array(files.length),
    rate: new Float64Array(files.length),
    setup: new Float64Array(files.length),
    root: new Float64Array(files.length),
    lowestRoot: new Float64Array(files.length),
  };
  for (const { covered, total, rate, setup, ceiling } of files) {
    const root = total > 0 ? Math.sqrt((total - covered) / total) : 0;
    const lowestRoot = Math.sqrt(1 - ceiling);
    if (root > lowestRoot) {
      const v = vessels.count++;
      vessels.total[v] = total;
      vessels.rate[v] = rate;
      vessels.setup[v] = setup;
      vessels.root[v] = root;
      vessels.lowestRoot[v] = lowestRoot;
    }
  }
  return vessels;
}

function fillTo(vessels: Vessels, price: number): Filling {
  let gain = 0;
  let minutes = 0;
  for (let v = 0; v < vessels.count; v++) {
    const before = vessels.root[v];
    const root = rootAt(vessels, v, price);
    if (root < before) {
      gain += gainBetween(vessels, v, before, root);
      minutes += vessels.setup[v] + minutesBetween(vessels, v, before, root);
    }
  }
  return { gain, minutes };
}

/** Where the next line costs the price; as it is, if that does not pay the setup. */
function rootAt(vessels: Vessels, v: number, price: number): number {
  const before = vessels.root[v];
  const root = Math.max(vessels.lowestRoot[v], vessels.rate[v] / price);
  if (root >= before) {
    return before;
  }
  const cost = vessels.setup[v] + minutesBetween(vessels, v, before, root);
  return cost <= price * gainBetween(vessels, v, before, root) ? root : before;
}

/** At this price the file is at its ceiling; a little more, against noise. */
function topPrice(vessels: Vessels, v: number): number {
  const root = vessels.root[v];
  const lowestRoot = vessels.lowestRoot[v];
  const cost = vessels.setup[v] + minutesBetween(vessels, v, root, lowestRoot);
  const average = cost / gainBetween(vessels, v, root, lowestRoot);
  const last = vessels.rate[v] / Math.max(1e-6, lowestRoot);
  return Math.max(last, average) * (1 + 1e-9);
}

/** In the files' order, and no further than the first setup that is not paid. */
function gainOfRest(
  vessels: Vessels,
  low: number,
  high: number,
  minutes: number,
): number {
  let gain = 0;
  let left = minutes;
  for (let v = 0; v < vessels.count; v++) {
    const from = rootAt(vessels, v, low);
    const to = rootAt(vessels, v, high);
    const setup = from < vessels.root[v] ? 0 : vessels.setup[v];
    if (to < from && left <= setup) {
      return gain;
    }
    if (to < from) {
      const perRoot = minutesBetween(vessels, v, 1, 0);
      const root = Math.max(to, from - (left - setup) / perRoot);
      gain += gainBetween(vessels, v, from, root);
      left -= setup + minutesBetween(vessels, v, from, root);
    }
  }
  return gain;
}

function gainBetween(
  { total }: Vessels,
  v: number,
  from: number,
  to: number,
): number {
  return total[v] * (from * from - to * to);
}

function minutesBetween(
  { rate, total }: Vessels,
  v: number,
  from: number,
  to: number,
): number {
  return 2 * rate[v] * total[v] * (from - to);
}
