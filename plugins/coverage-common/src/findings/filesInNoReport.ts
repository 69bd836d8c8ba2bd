import { formatPercent, percentOf } from '../model/ratio';
import { counted, formatCount } from '../model/wording';
import { Check } from './CheckContext';

/** From this share of the source files on, coverage says little of the whole. */
const MANY = 0.2;

/** Source files that no report has, while others are measured: coverage is of those only. */
export const filesInNoReport: Check = ({ files, totals }) => {
  const percent = percentOf(totals?.lines ?? null);
  const missing = files.filter(file => file.totals === null).length;
  if (percent === null || missing === 0) {
    return [];
  }
  const others = files.length - missing;
  return [
    {
      code: 'files-in-no-report',
      severity: missing >= files.length * MANY ? 'warning' : 'info',
      message: `${inNoReport({
        files: files.length,
        inNoReport: missing,
      })}; ${formatPercent(percent)} counts the other ${
        others === 1 ? 'one' : formatCount(others)
      }.`,
    },
  ];
};

/** `39 of 40 source files are in no report`. */
export function inNoReport(source: {
  files: number;
  inNoReport: number;
}): string {
  return `${formatCount(source.inNoReport)} of ${counted(
    source.files,
    'source file',
  )} ${source.inNoReport === 1 ? 'is' : 'are'} in no report`;
}
