import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerHistory } from '../../__fixtures__/batchServer';
import { renderTab } from '../../__testUtils__';

const QUERY = '?view=history';

describe('HistoryPanel', () => {
  it('draws a chart and says in a sentence what it shows', async () => {
    renderTab({ query: QUERY });
    const chart = await screen.findByRole('img', {
      name: 'Line coverage over time',
    });
    expect(chart).toHaveAccessibleDescription(
      /^13 uploads from Oct 2\d, 2025 to Oct 31, 2025: 49.5 % at first, 15.2 % now, lowest 0 %, highest 49.5 %.$/,
    );
    expect(chart.querySelectorAll('circle')).toHaveLength(13);
    expect(screen.getByText('totals only')).toBeInTheDocument();
  });

  it('tells when the number of lines jumped', async () => {
    renderTab({ query: QUERY });
    expect(
      await screen.findByText(/The number of lines jumped 2 times/),
    ).toBeInTheDocument();
    expect(screen.getByText(/1,582 → 1,384 lines/)).toBeInTheDocument();
  });

  it('tells about each upload to the keyboard', async () => {
    renderTab({ query: QUERY });
    const slider = await screen.findByRole('slider', {
      name: 'Upload shown in detail',
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
    expect(await screen.findByText('50 %')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Lines' }));
    expect(await screen.findByText('1,500')).toBeInTheDocument();
    expect(screen.getByText('lines in total')).toBeInTheDocument();
  });

  it('shows the same figures as a table, newest first', async () => {
    renderTab({ query: QUERY });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const table = await screen.findByRole('table', {
      name: 'Line coverage over time',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(14);
    expect(rows[1]).toHaveTextContent('67d7fff15.2 %up 4.2 points');
    expect(rows[1]).toHaveTextContent('number of lines jumped');
    expect(rows[1]).toHaveTextContent('211 of 1,384unitwith line detail');
    expect(rows[13]).toHaveTextContent('49.5 %702 of 1,418totalstotals only');
  });

  it('copes with one upload, and with none', async () => {
    const [first] = batchServerHistory.items;
    renderTab({
      query: QUERY,
      api: {
        getHistory: async () => ({ ...batchServerHistory, items: [first] }),
      },
    });
    expect(
      await screen.findByText(/^One upload so far: 49.5 % on/),
    ).toBeInTheDocument();
  });

  it('says that there is no upload', async () => {
    renderTab({
      query: QUERY,
      api: { getHistory: async () => ({ ...batchServerHistory, items: [] }) },
    });
    expect(await screen.findByText('No upload yet.')).toBeInTheDocument();
  });
});
