import { Count, LineDetail } from '@backstage-coverage/plugin-coverage-common';

/** A text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' }[c]!),
  );
}

/** How many outcomes a line has, and how many of them were taken. */
export function outcomesOf({ branches }: LineDetail, line: number): Count {
  const taken = Array.from(branches?.taken ?? []).filter(
    (_, i) => branches!.lines[i] === line,
  );
  return { total: taken.length, covered: taken.filter(t => t === 1).length };
}
