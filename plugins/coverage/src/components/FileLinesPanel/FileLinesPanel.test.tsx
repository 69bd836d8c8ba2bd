import {
  FileLines,
  LineCoverage,
} from '@backstage-coverage/plugin-coverage-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lineTotals } from '../../__fixtures__/batchServer';
import { renderTab } from '../../__testUtils__';

const PATH = 'core/batch_app/benchmarks.py';
const QUERY = `?view=files&file=${encodeURIComponent(PATH)}`;

const LINES: LineCoverage[] = [
  { line: 3, state: 'covered' },
  { line: 4, state: 'partial', branches: { total: 2, covered: 1 } },
  { line: 6, state: 'missed' },
  { line: 7, state: 'covered' },
  { line: 20, state: 'missed' },
];

function file(lines: FileLines['lines']): FileLines {
  return { path: PATH, commit: '67d7fff5', totals: lineTotals(5, 3), lines };
}

function renderFile(lines: FileLines['lines']) {
  return renderTab({
    query: QUERY,
    api: { getLines: async () => file(lines) },
  });
}

describe('FileLinesPanel', () => {
  // Nothing has a size in jsdom, and rows out of view are not rendered.
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
    Element.prototype.scrollTo = jest.fn();
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

  it('renders of a long file what is in view', async () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => ({
      line: i + 1,
      state: 'missed' as const,
    }));
    renderFile(lines);
    const table = await screen.findByRole('table');
    expect(table).toHaveAttribute('aria-rowcount', '50001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(100);
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
    renderFile([{ line: 1, state: 'covered' }]);
    expect(
      await screen.findByText('Every line is covered.'),
    ).toBeInTheDocument();
    await userEvent.keyboard('jk');
  });

  it('says which file is not there', async () => {
    renderTab({ query: '?view=files&file=gone.py' });
    expect(
      await screen.findByText(
        "Error: No file 'gone.py' in the latest snapshot",
      ),
    ).toBeInTheDocument();
  });
});
