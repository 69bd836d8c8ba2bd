import {
  FileChange,
  SnapshotComparison,
} from '@backstage-coverage/plugin-coverage-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerHistory, lineTotals } from '../../__fixtures__/batchServer';
import { renderTab, setScreenWidth } from '../../__testUtils__';

const QUERY = '?view=history&base=163b5c2&head=67d7fff';
const { items } = batchServerHistory;
const [before, after] = items.slice(-2);

const comparison = (
  changes: Partial<SnapshotComparison> = {},
): SnapshotComparison => ({
  base: { ...before, detail: 'lines' },
  head: after,
  fileCounts: { added: 0, removed: 0, better: 0, worse: 0, changed: 0 },
  files: [],
  areas: [],
  untouched: { lost: 0, gained: 0 },
  lineDetail: { files: 0, compared: 0 },
  ...changes,
});

const worse = (path: string, spans: number): FileChange => ({
  path,
  kind: 'worse',
  base: lineTotals(90, 80),
  head: lineTotals(90, 80 - spans),
  untouched: {
    lost: {
      lines: spans,
      spans: Array.from({ length: spans }, (_, i) => ({
        first: i * 3 + 1,
        last: i * 3 + (i === 0 ? 2 : 1),
      })),
    },
    gained: { lines: 0, spans: [] },
  },
});

async function table(name: string) {
  return within(await screen.findByRole('table', { name })).getAllByRole('row');
}

describe('ComparePanel', () => {
  beforeEach(() => setScreenWidth(1440));

  it('shows totals, areas and files of two commits that the URL names', async () => {
    renderTab({ query: QUERY });
    const totals = await table('Totals');
    expect(totals[1]).toHaveTextContent(
      'Lines11.1 %, 175 of 1,58215.2 %, 211 of 1,384up 4.2 points',
    );
    expect(
      screen.getByText(
        /The two have different flags.*totals before, unit after/,
      ),
    ).toBeInTheDocument();
    expect((await table('Areas that changed'))[1]).toHaveTextContent(
      /^Result handlers/,
    );
    const files = await table('Files that changed');
    expect(files[1]).toHaveTextContent(/more$/);
    expect(files[files.length - 1]).toHaveTextContent(/fewer$/);
  });

  it('filters the files by what happened and by path, in the URL', async () => {
    renderTab({ query: `${QUERY}&change=added` });
    const added = (await table('Files that changed')).slice(1);
    expect(added.length).toBeGreaterThan(0);
    added.forEach(row => expect(row).toHaveTextContent('added'));
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search changed files' }),
      'nowhere',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all changed files' }),
    );
    await waitFor(async () =>
      expect((await table('Files that changed')).length).toBeGreaterThan(
        added.length + 1,
      ),
    );
  });

  it('tells which lines lost coverage without being touched, and by which rule', async () => {
    renderTab({
      query: QUERY,
      api: {
        compare: async () =>
          comparison({
            files: [worse('src/few.ts', 1), worse('src/many.ts', 8)],
            fileCounts: { ...comparison().fileCounts, worse: 2 },
            untouched: { lost: 9, gained: 4 },
            lineDetail: { files: 1200, compared: 1000 },
          }),
      },
    });
    const rows = await table('Lines lost without being touched');
    expect(rows[1]).toHaveTextContent(
      'src/many.ts8lines 1 to 2, line 4, line 7, line 10, line 13, line 16, and 2 more places',
    );
    expect(rows[2]).toHaveTextContent('src/few.ts1lines 1 to 2');
    expect(
      screen.getByText('9 lines lost their coverage, 4 gained it.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/set of instrumented lines is the same in both/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Looked at 1,000 of 1,200 changed files/),
    ).toBeInTheDocument();
  });

  it('leads to the lines of a file and back', async () => {
    renderTab({ query: QUERY });
    const [row] = (await table('Files that changed')).filter(
      ({ textContent }) => textContent?.includes('result_handlers/webhook.py'),
    );
    await userEvent.click(within(row).getByRole('link'));
    expect(await screen.findByText('26 of 38 lines')).toBeInTheDocument();
    expect(screen.getByText(/^at 67d7fff/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('link', { name: 'Back to the comparison' }),
    );
    const rows = await table('Files that changed');
    const removed = rows.filter(({ textContent }) =>
      textContent?.includes('removed'),
    );
    // Its lines are gone since, and shown as they were.
    expect(within(removed[0]).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(`commit=${before.commit}$`),
    );
  });

  it('says that nothing changed', async () => {
    renderTab({ query: QUERY, api: { compare: async () => comparison() } });
    expect(
      await screen.findByText('The coverage of no file changed.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The coverage of no area changed.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No line lost its coverage that way.'),
    ).toBeInTheDocument();
  });

  it('does not say that no line was lost where lines are not known', async () => {
    renderTab({
      query: QUERY,
      api: {
        compare: async () =>
          comparison({
            base: before,
            files: [{ ...worse('a.ts', 1), untouched: null }],
            fileCounts: { ...comparison().fileCounts, worse: 1 },
          }),
      },
    });
    expect(await screen.findByText(/so it cannot be told/)).toBeInTheDocument();
  });

  it('says since when a snapshot has no lines any more', async () => {
    renderTab({
      query: QUERY,
      api: {
        compare: async () =>
          comparison({
            base: { ...before, detail: 'totals', thinnedOn: '2026-03-04' },
            files: [{ ...worse('a.ts', 1), untouched: null }],
            fileCounts: { ...comparison().fileCounts, worse: 1 },
          }),
      },
    });
    expect(
      await screen.findByText(
        `Line detail of commit ${before.commit.slice(
          0,
          7,
        )} was thinned on Mar 4, 2026, numbers remain, so it cannot be told.`,
      ),
    ).toBeInTheDocument();
  });

  it('draws many files step by step, and says what is left out', async () => {
    renderTab({
      query: QUERY,
      api: {
        compare: async () =>
          comparison({
            files: Array.from({ length: 150 }, (_, i) => worse(`f${i}.ts`, 1)),
            fileCounts: { ...comparison().fileCounts, worse: 4000 },
          }),
      },
    });
    expect(await table('Files that changed')).toHaveLength(101);
    expect(screen.getByText(/Only the 150 files with most/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show more files' }),
    );
    expect(await table('Files that changed')).toHaveLength(151);
  });

  it('swaps the two', async () => {
    const compare = jest.fn(async () => comparison());
    renderTab({ query: QUERY, api: { compare } });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Swap the two' }),
    );
    await screen.findByText('What changed from 67d7fff to 163b5c2');
    expect(compare).toHaveBeenLastCalledWith(
      expect.anything(),
      '67d7fff',
      '163b5c2',
    );
  });

  it('tells of a commit without coverage, and the way back', async () => {
    renderTab({ query: '?view=history&base=163b5c2&head=0000000' });
    expect(
      await screen.findByText("There is no coverage of a commit '0000000'"),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'History' }));
    expect(
      await screen.findByRole('img', { name: 'Line coverage over time' }),
    ).toBeInTheDocument();
  });
});
