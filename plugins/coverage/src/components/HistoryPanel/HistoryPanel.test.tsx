import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  BATCH_SERVER,
  batchServerHistory,
} from '../../__fixtures__/batchServer';
import { catchDownloads, renderTab, setScreenWidth } from '../../__testUtils__';

const QUERY = '?view=history';

describe('HistoryPanel', () => {
  beforeEach(() => setScreenWidth(1440));

  it('draws a chart and says in a sentence what it shows', async () => {
    renderTab({ query: QUERY });
    const chart = await screen.findByRole('img', {
      name: 'Line coverage over time',
    });
    expect(chart).toHaveAccessibleDescription(
      /^13 commits with coverage from Oct 2\d, 2025 to Oct 31, 2025: 49.5 % at first, 15.2 % now, lowest 0 %, highest 49.5 %.$/,
    );
    expect(chart.querySelectorAll('circle')).toHaveLength(13);
    expect(
      within(screen.getAllByRole('figure')[0]).getByText('totals only'),
    ).toBeInTheDocument();
  });

  it('says where what is measured changed, and why', async () => {
    renderTab({ query: QUERY });
    expect(
      await screen.findByText(/^What is measured changed/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Oct 31, 2025: flags changed from totals to unit/),
    ).toBeInTheDocument();
  });

  it('draws what the analysis asks for, and for its branch alone', async () => {
    renderTab({ query: QUERY });
    expect(await screen.findByText(/^Target \d/)).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: /Branch/ }),
    );
    expect(
      await screen.findByRole('option', {
        name: /^main, default branch \(\d+ commits\)$/,
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'feature/webhook-retries (2 commits)',
      }),
    );
    expect(await screen.findByText('b0b0', { exact: false })).toBeVisible();
    expect(screen.queryByText(/^Target \d/)).not.toBeInTheDocument();
  });

  it('shows the branch and the flag that the URL names', async () => {
    const listSnapshots = jest.fn(async () => ({
      items: [batchServerHistory.items[0]],
      totalItems: 1,
      pageInfo: {},
    }));
    renderTab({
      query: `${QUERY}&branch=main&flag=totals`,
      api: { listSnapshots },
    });
    expect(
      await screen.findByText(/^One commit with coverage so far: 49.5 %/),
    ).toBeInTheDocument();
    expect(listSnapshots).toHaveBeenCalledWith(BATCH_SERVER, {
      branch: 'main',
      flag: 'totals',
      limit: 1000,
    });
  });

  it('shows commits of uploads that name no branch', async () => {
    const listSnapshots = jest.fn(async () => ({
      items: [...batchServerHistory.items].reverse(),
      totalItems: 13,
      pageInfo: {},
    }));
    renderTab({ query: `${QUERY}&branch=-`, api: { listSnapshots } });
    await screen.findByRole('img', { name: 'Line coverage over time' });
    expect(listSnapshots).toHaveBeenCalledWith(
      BATCH_SERVER,
      expect.objectContaining({ branch: null }),
    );
  });

  it('shows a range, and the way out where it holds nothing', async () => {
    renderTab({ query: `${QUERY}&range=30` });
    expect(
      await screen.findByText('No commit with coverage in this time.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(
      await screen.findByRole('table', { name: 'Commits with coverage' }),
    ).toBeInTheDocument();
  });

  it('keeps the rest when the branches cannot be read', async () => {
    const listBranches = jest
      .fn()
      .mockRejectedValueOnce(new Error('timed out'))
      .mockResolvedValue([]);
    renderTab({ query: QUERY, api: { listBranches } });
    expect(
      await screen.findByText('The branches could not be read.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: 'Line coverage over time' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(
        screen.queryByText('The branches could not be read.'),
      ).not.toBeInTheDocument(),
    );
  });

  it('tells about each commit to the keyboard', async () => {
    renderTab({ query: QUERY });
    const slider = await screen.findByRole('slider', {
      name: 'Commit shown in detail',
    });
    act(() => slider.focus());
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining(
        'commit 67d7fff: 15.2 %, 211 of 1,384 lines, with line detail',
      ),
    );
    await userEvent.keyboard('{ArrowLeft}');
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('175 of 1,582 lines, totals only'),
    );
    expect(screen.getByText('175 of 1,582 lines')).toBeInTheDocument();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(slider).toHaveAttribute('aria-valuenow', '1');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('702 of 1,418 lines')).not.toBeInTheDocument();
  });

  it('switches between per cent and lines', async () => {
    renderTab({ query: QUERY });
    expect(await screen.findByText('20 %')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Lines' }));
    expect(await screen.findByText('1,500')).toBeInTheDocument();
    expect(screen.getByText('lines in total')).toBeInTheDocument();
  });

  it('lists the same figures in a table, newest first', async () => {
    renderTab({ query: QUERY });
    const table = await screen.findByRole('table', {
      name: 'Commits with coverage',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(14);
    expect(rows[1]).toHaveTextContent('67d7fff15.2 %up 4.2 points');
    expect(rows[1]).toHaveTextContent('number of lines jumped');
    expect(rows[1]).toHaveTextContent('211 of 1,384unitwith line detail');
    expect(rows[13]).toHaveTextContent('49.5 %702 of 1,418totalstotals only');
  });

  it('takes no more room than a narrow screen has', async () => {
    setScreenWidth(600);
    renderTab({ query: QUERY });
    const table = await screen.findByRole('table', {
      name: 'Commits with coverage',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual(['Compare', 'Commit time', 'Coverage', 'Change']);
    expect(within(table).getByText('67d7fff')).toBeVisible();
  });

  it('gives the table as a file', async () => {
    const saved = catchDownloads();
    renderTab({ query: QUERY });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );
    const [{ name, text }] = await saved();
    expect(name).toBe('coverage-history-batch-server.csv');
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(15);
    expect(lines[1]).toBe(
      '2025-10-31T17:09:44.000Z,67d7fff5fe9f6f315dfbd3a5155433e66b50058c,main,15.25,211,1384,,,,,15,unit,lines',
    );
  });

  it('compares two commits that are chosen, the older one first', async () => {
    renderTab({ query: QUERY });
    await screen.findByText('Choose two commits in the table to compare them.');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Compare 67d7fff' }),
    );
    expect(
      await screen.findByText('67d7fff is chosen; choose another one.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Compare 163b5c2' }),
    );
    expect(
      await screen.findByText('163b5c2 and 67d7fff are chosen.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('link', { name: 'Compare the two' }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'What changed from 163b5c2 to 67d7fff',
      }),
    ).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'History' }));
    expect(
      await screen.findByRole('checkbox', { name: 'Compare 163b5c2' }),
    ).toBeChecked();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the choice' }),
    );
    expect(
      screen.getByRole('checkbox', { name: 'Compare 163b5c2' }),
    ).not.toBeChecked();
  });

  it('copes with one commit, and with none', async () => {
    const [first] = batchServerHistory.items;
    renderTab({
      query: QUERY,
      api: {
        getHistory: async () => ({ ...batchServerHistory, items: [first] }),
      },
    });
    expect(
      await screen.findByText(/^One commit with coverage so far: 49.5 % on/),
    ).toBeInTheDocument();
  });

  it('says that there is no commit', async () => {
    renderTab({
      query: QUERY,
      api: { getHistory: async () => ({ ...batchServerHistory, items: [] }) },
    });
    expect(
      await screen.findByText('No commit with coverage here.'),
    ).toBeInTheDocument();
  });
});
