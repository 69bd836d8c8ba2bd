/**
 * Heights of labels beside what they name, apart enough to be read: each as near
 * as there is room, in the order of what they name.
 *
 * @param wanted - where each would be, in any order
 * @param gap - the least distance between two
 * @param range - the highest and the lowest place; too many go below it
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  range: { top: number; bottom: number },
): number[] {
  const downwards = wanted
    .map((y, index) => ({ y, index }))
    .sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  downwards.forEach(({ y }, i) => {
    placed.push(Math.max(y, i === 0 ? range.top : placed[i - 1] + gap));
  });
  // What went below the lowest place pushes those above it up.
  for (let i = placed.length - 1, below = range.bottom; i >= 0; i--) {
    placed[i] = Math.max(Math.min(placed[i], below), range.top + i * gap);
    below = placed[i] - gap;
  }
  const result: number[] = [];
  downwards.forEach(({ index }, i) => {
    result[index] = placed[i];
  });
  return result;
}
