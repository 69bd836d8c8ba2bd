import { HistoryPoint } from '../forecast/Forecast';
import { percentOf, uncoveredOf } from '../model/ratio';

/**
 * What an upload is to the floor. `incomplete`: a flag that was there before is
 * missing, so coverage fell because tests are missing, not because code is worse.
 *
 * @public
 */
export type FloorVerdict = 'held' | 'breach' | 'incomplete';

/**
 * Compares an upload with the floor. Coverage that falls while the uncovered
 * lines do not grow is no breach: covered code was deleted.
 *
 * @param options - `floor`: per cent; `before`: the upload that it follows,
 * `null`: it is the first
 * @public
 */
export function floorVerdict(options: {
  floor: number;
  before: HistoryPoint | null;
  after: HistoryPoint;
}): FloorVerdict {
  const { floor, before, after } = options;
  const percent = percentOf(after);
  const lacksFlag = before?.flags.some(flag => !after.flags.includes(flag));
  if (percent === null || lacksFlag) {
    return 'incomplete';
  }
  const grew = !before || uncoveredOf(after) > uncoveredOf(before);
  return percent < floor && grew ? 'breach' : 'held';
}

/**
 * Whether an upload breaks the floor.
 *
 * @public
 */
export function isBreach(options: Parameters<typeof floorVerdict>[0]): boolean {
  return floorVerdict(options) === 'breach';
}
