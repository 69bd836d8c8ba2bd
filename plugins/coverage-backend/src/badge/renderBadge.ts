/** What a badge says, and how it looks. */
export interface Badge {
  /** What is measured. */
  label: string;
  value: string;
  /** For screen readers and the mouse: all of it, in words. */
  title: string;
  tone: keyof typeof COLORS;
}

/** White text has a contrast of at least 4.5 on each. */
const COLORS = {
  reached: '#2e7d32',
  below: '#a15c00',
  critical: '#c62828',
  plain: '#1565c0',
  unknown: '#616161',
};
const LABEL_COLOR = '#484848';

const HEIGHT = 20;
const RADIUS = 3;
const PADDING = 6;
/** Of Verdana at 11 pixels; `textLength` makes other fonts fit. */
const WIDTHS: [RegExp, number][] = [
  [/[ .,:;fijlrt]/, 4],
  [/[%mw]/, 11],
];
const OTHER_WIDTH = 7;

/**
 * An SVG image that needs no font, style sheet or script, and has no ids, so that a page
 * may hold several.
 */
export function renderBadge({ label, value, title, tone }: Badge): string {
  const labelWidth = widthOf(label);
  const valueWidth = widthOf(value);
  const left = labelWidth + 2 * PADDING;
  const width = left + valueWidth + 2 * PADDING;
  const corner = (x: number, y: number) =>
    `a${RADIUS} ${RADIUS} 0 0 1 ${x} ${y}`;
  const straight = width - left - RADIUS;
  const text = (shown: string, x: number, length: number) =>
    `<text x="${x}" y="14" textLength="${length}">${escapeXml(shown)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${escapeXml(
      title,
    )}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${HEIGHT}" rx="${RADIUS}" fill="${LABEL_COLOR}"/>`,
    `<path fill="${COLORS[tone]}" d="M${left} 0h${straight}`,
    `${corner(RADIUS, RADIUS)}v${HEIGHT - 2 * RADIUS}`,
    `${corner(-RADIUS, RADIUS)}h${-straight}z"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">',
    text(label, PADDING, labelWidth),
    text(value, left + PADDING, valueWidth),
    '</g></svg>',
  ].join('');
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width +
      (WIDTHS.find(([some]) => some.test(character))?.[1] ?? OTHER_WIDTH),
    0,
  );
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
}
