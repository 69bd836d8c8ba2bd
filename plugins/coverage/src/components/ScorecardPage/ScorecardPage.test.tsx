import { screen } from '@testing-library/react';
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
