import { mockApis } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

const owners = async () =>
  (await rowsOf('Coverage by owner')).map(
    row => within(row).getByRole('rowheader').textContent,
  );

async function press(name: string | RegExp) {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function choose(item: string | RegExp) {
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('ScorecardFilters', () => {
  beforeEach(() => setScreenWidth(1440));

  it('filters by values that the backend finds', async () => {
    renderScorecard();
    await rowsOf('Coverage by owner');
    await press('Filters');
    await press(/^Any Group$|Group Any|^Any.*Group/);
    const find = await screen.findByRole('searchbox', { name: /find/i });
    await userEvent.type(find, 'retail');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Retail division/ }),
    );
    // Behind the list, which stays open for more of them.
    const isBehind = { hidden: true };
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('button', { name: /^Show what is in/, ...isBehind })
          .map(button => button.getAttribute('aria-label')),
      ).toEqual([
        'Show what is in storefront',
        'Show what is in Payments team',
      ]),
    );
    expect(screen.getByText('Group: retail')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Filters (1)', ...isBehind }),
    ).toBeInTheDocument();
  });

  it('takes filters from the URL, and each away', async () => {
    renderScorecard({ query: '?track=at-risk,off-track&type=service' });
    expect(await owners()).toEqual(['Payments team', 'inference']);
    const chips = within(screen.getByRole('grid', { name: 'Filters in use' }));
    const [remove] = within(
      chips.getByRole('row', { name: 'Type: service' }),
    ).getAllByRole('button');
    await userEvent.click(remove);
    await waitFor(async () =>
      expect(await owners()).toEqual([
        'storefront',
        'Payments team',
        'inference',
      ]),
    );
    await press('Clear the filters');
    await waitFor(async () => expect(await owners()).toHaveLength(4));
  });

  it('searches while one types', async () => {
    renderScorecard();
    await rowsOf('Coverage by owner');
    await userEvent.keyboard('/');
    await userEvent.keyboard('ledger');
    await waitFor(async () =>
      expect(await owners()).toEqual(['Payments team']),
    );
  });

  it('saves a view, and finds it again under its name', async () => {
    renderScorecard({ query: '?tier=1&sort=name' });
    expect(await owners()).toEqual(['Payments team']);
    await press('Views');
    await choose('Save this view…');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByRole('alert')).toHaveTextContent(/needs a name/);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Core');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await press('Clear the filters');
    await waitFor(async () => expect(await owners()).toHaveLength(4));
    await press('Views');
    await choose('Core');
    await waitFor(async () =>
      expect(await owners()).toEqual(['Payments team']),
    );
  });

  it('renames and deletes views, and chooses the one to open with', async () => {
    const storage = mockApis.storage();
    const bucket = storage.forBucket('coverage-scorecard');
    await bucket.set('views', {
      views: [
        { name: 'Core', query: 'tier=1' },
        { name: 'Web', query: 'tag=web' },
      ],
      opensWith: null,
    });
    renderScorecard({ storage });
    await press('Views');
    await choose('Manage views…');
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByRole('textbox', { name: 'Name of Core' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Tier 1');
    await userEvent.click(dialog.getByRole('button', { name: 'Rename Core' }));
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Delete Web' }),
    );
    await waitFor(() =>
      expect(dialog.queryByText('Web')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: /The scorecard opens with/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Tier 1' }),
    );
    await waitFor(() =>
      expect(bucket.snapshot('views').value).toEqual({
        views: [{ name: 'Tier 1', query: 'tier=1' }],
        opensWith: 'Tier 1',
      }),
    );
  });

  it('opens with the view that was chosen, unless the URL asks for another', async () => {
    const storage = mockApis.storage();
    await storage.forBucket('coverage-scorecard').set('views', {
      views: [{ name: 'Core', query: 'tier=1' }],
      opensWith: 'Core',
    });
    renderScorecard({ storage });
    await waitFor(async () =>
      expect(await owners()).toEqual(['Payments team']),
    );
    await press('Clear the filters');
    await waitFor(async () => expect(await owners()).toHaveLength(4));
  });

  it.each([
    [new Error('settings are away'), 'settings are away'],
    [new TypeError('Failed to fetch'), /^The portal did not answer/],
  ])('tells that a view could not be kept: %s', async (failure, sentence) => {
    const storage = mockApis.storage();
    const bucket = storage.forBucket('coverage-scorecard');
    storage.forBucket = () => bucket;
    bucket.set = async () => {
      throw failure;
    };
    renderScorecard({ storage });
    await press('Views');
    await choose('Save this view…');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'Core');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(sentence)).toBeInTheDocument();
  });
});
