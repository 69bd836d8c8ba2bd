import { formatCount } from '../model/wording';
import { ExcludedFile } from './FileFacts';

/** Files of these kinds hold no code to test, so nobody expects them to count. */
const NEVER_COUNT = new Set<ExcludedFile['reason']>(['test', 'other']);

const NAMES: [ExcludedFile['reason'], string][] = [
  ['marker', 'package markers'],
  ['generated', 'generated files'],
  ['vendored', 'vendored files'],
  ['ignored', 'ignored files'],
];

/**
 * What counts and what does not: `15 of 22 files count: package markers (4) and
 * ignored files (3) are left out.`
 *
 * @param leftOutLines - instrumented lines that reports have of files left out
 */
export function countingRule(
  counted: number,
  excluded: readonly ExcludedFile[],
  leftOutLines: number,
): string {
  const byReason = new Map<string, number>();
  for (const { reason } of excluded) {
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  }
  const leftOut = excluded.filter(({ reason }) => !NEVER_COUNT.has(reason));
  const parts = NAMES.filter(([reason]) => byReason.has(reason)).map(
    ([reason, name]) => `${name} (${formatCount(byReason.get(reason)!)})`,
  );
  const lines =
    leftOutLines > 0
      ? ` Reports have ${formatCount(
          leftOutLines,
        )} lines of files that do not count.`
      : '';
  if (leftOut.length === 0) {
    return `${allCount(counted)}${lines}`;
  }
  const last = parts.pop();
  const names = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${formatCount(counted)} of ${formatCount(
    counted + leftOut.length,
  )} files count: ${names} are left out.${lines}`;
}

function allCount(counted: number): string {
  if (counted === 0) {
    return 'There is no source file that counts.';
  }
  return counted === 1
    ? 'The only source file counts.'
    : `All ${formatCount(counted)} source files count.`;
}
