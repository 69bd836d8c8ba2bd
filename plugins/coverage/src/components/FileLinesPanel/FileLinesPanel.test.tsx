import {
  FileLines,
  FileSource,
  LineCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lineTotals } from '../../__fixtures__/batchServer';
import { renderTab } from '../../__testUtils__';

const PATH = 'core/batch_app/benchmarks.py';
const QUERY = `?view=files&file=${encodeURIComponent(PATH)}`;

const LINES: LineCoverage[] = [
  { line: 3, state: 'covered', hits: null },
  {
    line: 4,
    state: 'partial',
    hits: null,
    branches: { total: 2, covered: 1 },
  },
  { line: 6, state: 'missed', hits: null },
  { line: 7, state: 'covered', hits: null },
  { line: 20, state: 'missed', hits: null },
];

function file(lines: FileLines['lines']): FileLines {
  return { path: PATH, commit: '67d7fff5', totals: lineTotals(5, 3), lines };
}

function renderFile(
  lines: FileLines['lines'],
  source: Partial<FileSource> = { text: null, reason: 'not-found' },
) {
  return renderTab({
    query: QUERY,
    api: {
      getLines: async () => file(lines),
      getSource: async () => ({
        path: PATH,
        commit: '67d7fff5',
        text: null,
        reason: null,
        ...source,
      }),
    },
  });
}

describe('FileLinesPanel', () => {
  // Nothing has a size in jsdom, and rows out of view are not rendered.
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
    Element.prototype.scrollTo = jest.fn();
  });

  it('copies a test skeleton of the file', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderFile(LINES);
    await user.click(
      await screen.findByRole('button', { name: 'Copy a test skeleton' }),
    );
    expect(
      await screen.findByText(/^The test skeleton is copied\./),
    ).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(expect.stringContaining(PATH));
  });

  it('shows each line with its state in words and folds lines without code', async () => {
    const { events } = renderFile(LINES);
    const table = await screen.findByRole('table', {
      name: `Lines of ${PATH}`,
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'LineStateBranches',
      '·lines 1–2: no code',
      '3✓covered',
      '4◐partial1 of 2 branches',
      '·line 5: no code',
      '6✗missed',
      '7✓covered',
      '·lines 8–19: no code',
      '20✗missed',
    ]);
    expect(screen.getByText('3 of 5 lines')).toBeInTheDocument();
    expect(events()).toContainEqual(
      expect.objectContaining({ action: 'open', subject: PATH }),
    );
  });

  it('shows how often lines were executed, where that was counted', async () => {
    const hits = [12, 1_234, 0, 2_500_000, null];
    renderFile(LINES.map((line, i) => ({ ...line, hits: hits[i] })));
    const table = await screen.findByRole('table');
    expect(
      within(table).getByRole('columnheader', { name: 'Hits' }),
    ).toBeInTheDocument();
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'LineStateHitsBranches',
      '·lines 1–2: no code',
      '3✓covered12×',
      '4◐partial1,234×1 of 2 branches',
      '·line 5: no code',
      '6✗missed0×',
      '7✓covered2.5M×',
      '·lines 8–19: no code',
      '20✗missed',
    ]);
    expect(within(table).getByText('2.5M×')).toHaveAccessibleDescription(
      'executed 2,500,000 times',
    );
  });

  it('names the outcome that is missing, where the report tells it', async () => {
    const branches = [
      { total: 2, covered: 1, missing: [{ toLine: 12 }] },
      { total: 2, covered: 1, missing: [{ position: 2 }] },
      { total: 4, covered: 2, missing: [{ position: 1 }, { position: 4 }] },
      { total: 2, covered: 1, missing: [{ toLine: null }] },
      { total: 2, covered: 1 },
    ];
    renderFile(
      branches.map((each, i) => ({
        line: i + 1,
        state: 'partial',
        hits: null,
        branches: each,
      })),
    );
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'LineStateBranches',
      '1◐partial1 of 2: the way to line 12 is missing',
      '2◐partial1 of 2: the second is missing',
      '3◐partial2 of 4: number 1, number 4 are missing',
      '4◐partial1 of 2: the way out of the function is missing',
      '5◐partial1 of 2 branches',
    ]);
  });

  it('goes from block to block with j and k', async () => {
    renderFile(LINES);
    expect(await screen.findByText('2 uncovered blocks')).toBeInTheDocument();
    await userEvent.keyboard('j');
    expect(screen.getByText('Block 1 of 2: lines 4–6')).toBeInTheDocument();
    expect(screen.getByRole('row', { current: true })).toHaveTextContent('4');
    await userEvent.keyboard('k');
    expect(screen.getByText('Block 2 of 2: lines 20–20')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Next uncovered block' }),
    );
    expect(screen.getByText('Block 1 of 2: lines 4–6')).toBeInTheDocument();
  });

  const SOURCE = 'import a\n\nb = 1\nif b:\n    # why\n    run("x")\nc = 2\n';

  it('shows the source beside the states', async () => {
    renderFile(LINES.slice(0, 4), { text: SOURCE });
    const table = await screen.findByRole('table', {
      name: `Lines of ${PATH}`,
    });
    await within(table).findByText('import', { exact: false });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'LineStateBranchesSource',
      '1·import a',
      '2·',
      '3✓coveredb = 1',
      '4◐partial1 of 2 branchesif b:',
      '5·    # why',
      '6✗missed    run("x")',
      '7✓coveredc = 2',
    ]);
    // The language is loaded when it is needed.
    expect(await within(table).findByText('"x"')).toHaveAttribute(
      'data-code',
      'string',
    );
    await userEvent.keyboard('j');
    expect(screen.getByText('Block 1 of 1: lines 4–6')).toBeInTheDocument();
    expect(screen.getByRole('row', { current: true })).toHaveTextContent('4');
  });

  it('doubts a source that ends before the report', async () => {
    renderFile(LINES, { text: SOURCE });
    expect(
      await screen.findByText(/has 7 lines, but the report goes up to line 20/),
    ).toBeInTheDocument();
  });

  it.each([
    ['not-allowed', /the portal is not configured to read/],
    ['no-source-location', /the catalog does not say where/],
    ['too-large', /larger than 1 MB/],
  ] as const)('says why there is no text: %s', async (reason, sentence) => {
    renderFile(LINES, { reason });
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.getAllByText('missed')).toHaveLength(2);
  });

  it('keeps the lines when the source cannot be asked for', async () => {
    renderTab({
      query: QUERY,
      api: {
        getLines: async () => file(LINES),
        getSource: async () => {
          throw new Error('timed out');
        },
      },
    });
    expect(
      await screen.findByText('The source could not be asked for: timed out'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('missed')).toHaveLength(2);
  });

  it('renders of a long file what is in view', async () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => ({
      line: i + 1,
      state: 'missed' as const,
      hits: null,
    }));
    renderFile(lines);
    const table = await screen.findByRole('table');
    expect(table).toHaveAttribute('aria-rowcount', '50001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(100);
  });

  it('says since when an old snapshot has no lines any more', async () => {
    renderTab({
      query: QUERY,
      api: {
        getLines: async () => ({ ...file(null), thinnedOn: '2026-03-04' }),
      },
    });
    expect(
      await screen.findByText(
        'Line detail of this snapshot was thinned on Mar 4, 2026, numbers remain.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('3 of 5 lines')).toBeInTheDocument();
  });

  it('says so when a report has totals only', async () => {
    renderFile(null);
    expect(
      await screen.findByText('Totals only: this report has no line detail.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('tells apart a file without code and one without gaps', async () => {
    renderFile([]);
    expect(
      await screen.findByText('This file has no line to cover.'),
    ).toBeInTheDocument();
  });

  it('praises what is covered', async () => {
    renderFile([{ line: 1, state: 'covered', hits: 1 }]);
    expect(
      await screen.findByText('Every line is covered.'),
    ).toBeInTheDocument();
    await userEvent.keyboard('jk');
  });

  it('says which file is not there', async () => {
    renderTab({ query: '?view=files&file=gone.py' });
    expect(
      await screen.findByText("No file 'gone.py' in the latest snapshot"),
    ).toBeInTheDocument();
  });

  it('leads back to the gap that it was opened from', async () => {
    renderTab({ query: `${QUERY}&gap=core%2Fbatch_app%2Fworker.py` });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Back to the gap' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'core/batch_app/worker.py' }),
    ).toBeInTheDocument();
  });
});
