import { Count } from '@backstage-coverage/plugin-coverage-common';
import { ParseContext } from './CoverageFormat';

/**
 * A finding with both numbers when a report declares other totals than it lists.
 *
 * @param reasons - what may explain it, the likeliest first
 */
export function headerDiffers(
  declared: Count,
  listed: Count,
  context: Pick<ParseContext, 'fileName' | 'finding'>,
  reasons: string[] = [],
): void {
  if (declared.total === listed.total && declared.covered === listed.covered) {
    return;
  }
  const because = reasons.length > 0 ? ` (${reasons[0]})` : '';
  context.finding({
    code: 'report-header-differs',
    severity: 'warning',
    message: `${context.fileName} declares ${inWords(
      declared,
    )}, but its files sum up to ${inWords(listed)}${because}.`,
    path: context.fileName,
  });
}

function inWords({ total, covered }: Count): string {
  return `${covered.toLocaleString('en-US')} of ${total.toLocaleString(
    'en-US',
  )} lines covered`;
}
