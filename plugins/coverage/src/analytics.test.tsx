import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catchDownloads, renderTab } from './__testUtils__';

describe('analytics', () => {
  it('hears of a filter once, whatever is typed, and never of its value', async () => {
    const { events } = renderTab({ query: '?view=gaps' });
    await userEvent.type(await screen.findByRole('searchbox'), 'secret');
    await userEvent.click(screen.getByRole('button', { name: /Critical/ }));
    const filters = () => events().filter(({ action }) => action === 'filter');
    // Told when the URL follows, once nobody types any more.
    await waitFor(() =>
      expect(filters().map(({ subject }) => subject)).toEqual([
        'coverage gapSearch',
        'coverage priority',
      ]),
    );
    expect(JSON.stringify(filters())).not.toContain('secret');
  });

  it.each([
    ['?view=report', 'Copy Markdown', 'copy', 'coverage report'],
    ['?view=report', 'Download .md', 'export', 'coverage report as Markdown'],
    ['?view=report', 'Download .json', 'export', 'coverage report as JSON'],
    ['?view=history&range=all', /CSV/, 'export', 'coverage history'],
    ['?view=plan', 'Copy as Markdown', 'copy', 'coverage plan'],
    ['?view=plan', 'Download Markdown', 'export', 'coverage plan'],
    ['?view=gaps', /CSV/, 'export', 'coverage gaps'],
  ])('hears of what is taken along: %s, %s', async (query, name, ...event) => {
    catchDownloads();
    // With a clipboard, which jsdom lacks.
    const user = userEvent.setup();
    const { events } = renderTab({ query });
    await user.click(await screen.findByRole('button', { name }));
    const [action, subject] = event;
    await waitFor(() =>
      expect(events()).toContainEqual(
        expect.objectContaining({ action, subject }),
      ),
    );
  });

  it('hears of settings that are saved', async () => {
    const { events } = renderTab({
      query: '?view=gaps&gap=core/batch_app/worker.py',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Mark as blocked/ }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Reason/ }),
      'Needs a GPU',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Needs a GPU')).toBeInTheDocument();
    expect(events()).toContainEqual(
      expect.objectContaining({
        action: 'set',
        subject: 'coverage exemption',
        attributes: { entityRef: 'component:default/batch-server' },
      }),
    );
  });
});
