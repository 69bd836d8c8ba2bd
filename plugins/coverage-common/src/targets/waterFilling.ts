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
 * A file by the roots of what is uncovered: at coverage c the next line costs
 * `rate / sqrt(1 - c)`, so with `root = sqrt(1 - c)` the price of a line is
 * `rate / root`, and minutes are linear in the root.
 */
interface Vessel {
  total: number;
  rate: number;
  setup: number;
  root: number;
  lowestRoot: number;
}

const HALVINGS = 32;

/**
 * The most lines that a number of minutes covers anew. The best way raises all
 * files to where their next line costs the same price; a file with a setup
 * joins once the price pays for it, too. The minutes that are left over go into
 * the file that would join next, so that more minutes never cover less.
 */
export function fill(files: readonly Fillable[], minutes: number): Filling {
  const vessels = files.map(vesselOf).filter(v => v.root > v.lowestRoot);
  let low = 0;
  let high = vessels.reduce((most, v) => Math.max(most, topPrice(v)), 0);
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

function vesselOf({ covered, total, rate, setup, ceiling }: Fillable): Vessel {
  const root = total > 0 ? Math.sqrt((total - covered) / total) : 0;
  return { total, rate, setup, root, lowestRoot: Math.sqrt(1 - ceiling) };
}

function fillTo(vessels: readonly Vessel[], price: number): Filling {
  let gain = 0;
  let minutes = 0;
  for (const vessel of vessels) {
    const root = rootAt(vessel, price);
    if (root < vessel.root) {
      gain += gainBetween(vessel, vessel.root, root);
      minutes += vessel.setup + minutesBetween(vessel, vessel.root, root);
    }
  }
  return { gain, minutes };
}

/** Where the next line costs the price; as it is, if that does not pay the setup. */
function rootAt(vessel: Vessel, price: number): number {
  const root = Math.max(vessel.lowestRoot, vessel.rate / price);
  if (root >= vessel.root) {
    return vessel.root;
  }
  const cost = vessel.setup + minutesBetween(vessel, vessel.root, root);
  return cost <= price * gainBetween(vessel, vessel.root, root)
    ? root
    : vessel.root;
}

/** At this price the file is at its ceiling; a little more, against noise. */
function topPrice(vessel: Vessel): number {
  const { rate, setup, root, lowestRoot } = vessel;
  const cost = setup + minutesBetween(vessel, root, lowestRoot);
  const average = cost / gainBetween(vessel, root, lowestRoot);
  return Math.max(rate / Math.max(1e-6, lowestRoot), average) * (1 + 1e-9);
}

/** In the files' order, and no further than the first setup that is not paid. */
function gainOfRest(
  vessels: readonly Vessel[],
  low: number,
  high: number,
  minutes: number,
): number {
  let gain = 0;
  let left = minutes;
  for (const vessel of vessels) {
    const from = rootAt(vessel, low);
    const to = rootAt(vessel, high);
    const setup = from < vessel.root ? 0 : vessel.setup;
    if (to < from && left <= setup) {
      return gain;
    }
    if (to < from) {
      const perRoot = minutesBetween(vessel, 1, 0);
      const root = Math.max(to, from - (left - setup) / perRoot);
      gain += gainBetween(vessel, from, root);
      left -= setup + minutesBetween(vessel, from, root);
    }
  }
  return gain;
}

function gainBetween({ total }: Vessel, from: number, to: number): number {
  return total * (from * from - to * to);
}

function minutesBetween(vessel: Vessel, from: number, to: number): number {
  return 2 * vessel.rate * vessel.total * (from - to);
}
