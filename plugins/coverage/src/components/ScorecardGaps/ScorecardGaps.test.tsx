import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { organisation } from '../../__fixtures__/organisation';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

describe('ScorecardGaps', () => {
  beforeEach(() => setScreenWidth(1440));

  it('lists the worst gaps with their reasons, and leads into them', async () => {
    renderScorecard({ query: '?view=gaps' });
    const rows = await rowsOf('Worst gaps');
    expect(rows[0]).toHaveTextContent('Critical');
    expect(rows[0]).toHaveTextContent(/\(rule A1\)/);
    const [path] = screen.getAllByRole('link', { name: /engine\.ts/ });
    expect(path).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/catalog\/default\/component\/.*\/coverage\?view=gaps&gap=src%2Fcore%2Fengine.ts$/,
      ),
    );
  });

  it('keeps to priorities and filters', async () => {
    renderScorecard({ query: '?view=gaps&owner=group%3Adefault%2Fpayments' });
    expect(await rowsOf('Worst gaps')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: /High/ }));
    await waitFor(async () =>
      expect(await rowsOf('Worst gaps')).toHaveLength(1),
    );
  });

  it('shows as many as a link says, and begins anew with a filter', async () => {
    const members = Array.from({ length: 30 }, (_, i) => ({
      ...organisation[2],
      entityRef: `component:default/batch-${i}`,
    }));
    renderScorecard({
      query: '?view=gaps&rows=26',
      organisation: { members },
    });
    await screen.findByText('Showing 30 of 30 gaps');
    await userEvent.click(screen.getByRole('button', { name: /Critical/ }));
    expect(
      await screen.findByText('Showing 25 of 30 gaps'),
    ).toBeInTheDocument();
  });

  it('says that none is open', async () => {
    const members = organisation.filter(({ lines }) => !lines);
    renderScorecard({ query: '?view=gaps', organisation: { members } });
    expect(await screen.findByText('No gap is open')).toBeInTheDocument();
  });

  it('clears filters that hide all', async () => {
    renderScorecard({ query: '?view=gaps&tier=9&priority=low' });
    await screen.findByText('Nothing matches these filters');
    const [clear] = screen.getAllByRole('button', {
      name: 'Clear the filters',
    });
    await userEvent.click(clear);
    expect((await rowsOf('Worst gaps')).length).toBeGreaterThan(5);
  });
});
