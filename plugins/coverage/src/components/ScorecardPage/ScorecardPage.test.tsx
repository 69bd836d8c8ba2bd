import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScorecard, setScreenWidth } from '../../__testUtils__';

describe('ScorecardPage', () => {
  beforeEach(() => setScreenWidth(1440));

  it('opens with the overview, and keeps filters from view to view', async () => {
    renderScorecard({ query: '?owner=group%3Adefault%2Fplatform' });
    expect(
      await screen.findByRole('region', { name: 'Organisation totals' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Not reporting' }));
    expect(
      await screen.findByText('2 entities do not report'),
    ).toBeInTheDocument();
    expect(screen.getByText('Owner: platform')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Worst gaps' }));
    expect(await screen.findByText('Showing 1 of 1 gaps')).toBeInTheDocument();
  });

  it("names the browser's tab after its view and part of the organisation", async () => {
    renderScorecard({
      query: '?view=gaps&owner=group:default/payments,group:default/platform',
    });
    await screen.findByRole('table', { name: 'Worst gaps' });
    expect(document.title).toMatch(
      /^payments, platform \| Worst gaps \| Coverage/,
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Policies' }));
    await waitFor(() => expect(document.title).toMatch(/\| Policies \|/));
    await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
    const [clear] = await screen.findAllByRole('button', {
      name: 'Clear the filters',
    });
    await userEvent.click(clear);
    await waitFor(() =>
      expect(document.title).toMatch(/^Overview \| Coverage/),
    );
  });

  it('opens the view that the URL names', async () => {
    renderScorecard({ query: '?view=gaps' });
    expect(
      await screen.findByRole('table', { name: 'Worst gaps' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Worst gaps' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});
