/** The parts of the views that the bench looks at, by role and name. */
export const GAPS = {
  panel: 'section[aria-label=Gaps]',
  search: 'Search gaps',
  rows: 'table[aria-label=Gaps] tbody tr[aria-rowindex]',
  scroller: 'div:has(> table[aria-label=Gaps])',
};

export const FILE_LIST = {
  panel: 'section[aria-label=Files]',
  search: 'Search files',
  rows: 'table[aria-label=Files] tbody tr[aria-rowindex]',
  scroller: 'div:has(> table[aria-label=Files])',
};

export const FILE_TREE = {
  ...FILE_LIST,
  rows: '[role=treegrid] [role=row][aria-level]',
  scroller: '[role=treegrid]',
};

export const TREEMAP = {
  ...FILE_LIST,
  rows: 'svg[role=group] [role=link]',
};

/** What a view shows first, and how much it found; JavaScript. */
export function contentOf({ panel, rows }: { panel: string; rows: string }) {
  return `(document.querySelector('${panel} p[role=status]')?.textContent + [...document.querySelectorAll('${rows}')].slice(0, 3).map(row => row.getAttribute('aria-label') + row.textContent).join())`;
}

/** Whether there is a row; JavaScript. */
export function hasRows({ rows }: { rows: string }) {
  return `document.querySelector('${rows}') !== null`;
}

/** Whether all of the overview is there; JavaScript. */
export const OVERVIEW_IS_USABLE = `(() => {
  const main = document.querySelector('main, [role=main]') ?? document.body;
  const headings = [...main.querySelectorAll('h3')].map(({ textContent }) => textContent);
  return (
    headings.includes('Test next') &&
    main.querySelector('[role=status][aria-label=Loading]') === null
  );
})()`;
