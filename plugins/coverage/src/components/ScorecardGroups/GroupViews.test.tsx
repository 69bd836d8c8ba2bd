import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { organisation } from '../../__fixtures__/organisation';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

const names = (rows: HTMLElement[]) =>
  rows.map(row => within(row).getByRole('rowheader').textContent);

describe('GroupViews', () => {
  beforeEach(() => setScreenWidth(1440));

  it('shows the same rows as heat map', async () => {
    renderScorecard({ query: '?show=heat' });
    const rows = await rowsOf('Heat map');
    expect(rows.map(row => row.textContent)).toEqual([
      'storefront73.1 %not measurednot measured100 %50.0 %',
      'inference78.3 %not measurednot measured100 %0 %',
      'Payments team83.3 %not measurednot measured100 %50.0 %',
      'platform54.5 %not measurednot measured50.0 %no target',
    ]);
    expect(
      screen.getByText(
        /lowest coverage of these rows: platform, Lines: 54.5 %/,
      ),
    ).toBeInTheDocument();
  });

  it('says what is missing where nobody knows who is on track', async () => {
    const members = organisation.map(member => ({ ...member, track: null }));
    renderScorecard({ organisation: { members }, query: '?show=heat' });
    const rows = await rowsOf('Heat map');
    const onTrack = rows.map(
      row => within(row).getAllByRole('cell').at(-1)?.textContent,
    );
    expect(onTrack).toEqual([
      'no date or forecast',
      'no date or forecast',
      'no date or forecast',
      'no target',
    ]);
  });

  it('shows the same rows as bubbles, and these as a table', async () => {
    renderScorecard({ query: '?show=bubbles' });
    expect(
      await screen.findByRole('img', { name: 'Coverage and gap index' }),
    ).toHaveAccessibleDescription(
      /^4 rows .* Most of them: storefront, 4,351 lines at 73.1 %.$/,
    );
    const panel = screen.getByRole('article', { name: 'Coverage by owner' });
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Show as table' }),
    );
    expect(
      (await rowsOf('Coverage and gap index')).map(row => row.textContent),
    ).toEqual([
      'storefront2273.1 %4,351',
      'inference4378.3 %2,179',
      'Payments team2083.3 %2,068',
      'platform2354.5 %428',
    ]);
    // Each leads to the entities behind it.
    await userEvent.click(
      within(panel).getByRole('button', { name: 'platform' }),
    );
    await waitFor(async () =>
      expect(names(await rowsOf('Coverage by owner'))).toEqual(['platform']),
    );
  });
});
