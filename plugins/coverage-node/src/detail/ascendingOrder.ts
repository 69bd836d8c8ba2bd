/**
 * Indices in ascending order of the numbers, equal ones in their own order: a merge
 * sort of the runs that there are. Reports list the lines of methods, then those of the
 * class, each in order, which is two of them.
 */
export function ascendingOrder(numbers: Uint32Array): Uint32Array {
  const size = numbers.length;
  let order = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    order[i] = i;
  }
  let ends = endsOfRuns(numbers);
  let merged = new Uint32Array(ends.length > 1 ? size : 0);
  while (ends.length > 1) {
    const longer: number[] = [];
    for (let i = 0, start = 0; i < ends.length; i += 2) {
      const middle = ends[i];
      const end = ends[i + 1] ?? middle;
      mergeRuns(numbers, order, merged, start, middle, end);
      longer.push(end);
      start = end;
    }
    ends = longer;
    [order, merged] = [merged, order];
  }
  return order;
}

/** Where parts end that ascend by themselves. */
function endsOfRuns(numbers: Uint32Array): number[] {
  const ends: number[] = [];
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i] < numbers[i - 1]) {
      ends.push(i);
    }
  }
  ends.push(numbers.length);
  return ends;
}

/** Merges two neighbours of the order; the second may be empty. */
function mergeRuns(
  numbers: Uint32Array,
  order: Uint32Array,
  merged: Uint32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const isLeft =
      right === end ||
      (left < middle && numbers[order[left]] <= numbers[order[right]]);
    merged[i] = order[isLeft ? left++ : right++];
  }
}
