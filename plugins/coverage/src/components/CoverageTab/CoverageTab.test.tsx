import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerOverview } from '../../__fixtures__/batchServer';
import { componentEntity, renderTab } from '../../__testUtils__';

const stat = async (name: string) =>
  within(await screen.findByRole('article', { name }));

describe('CoverageTab', () => {
  it('shows the lines covered, the change, and that it does not compare', async () => {
    renderTab();
    const lines = await stat('Line coverage');
    expect(lines.getByText('15.2 %')).toBeInTheDocument();
    expect(lines.getByText('211 of 1,384 lines')).toBeInTheDocument();
    expect(lines.getByText('up 4.2 points since 163b5c2')).toBeInTheDocument();
    expect(
      screen.getByText(/Lines in total went from 1,582 to 1,384/),
    ).toBeInTheDocument();
  });

  it('tells where the numbers come from and what looks wrong', async () => {
    renderTab();
    expect(await screen.findAllByText('67d7fff')).toHaveLength(2);
    expect(
      screen.getByRole('link', { name: 'Open the build of unit' }),
    ).toHaveAttribute('href', 'https://ci.example.com/batch-server/42');
    expect(
      within(
        screen
          .getAllByRole('listitem')
          .find(item => item.textContent?.startsWith('Warning'))!,
      ).getByText('coverage.xml'),
    ).toBeInTheDocument();
  });

  it('does not link to a build address that is no web address', async () => {
    const [upload] = batchServerOverview.uploads;
    renderTab({
      api: {
        getOverview: async () => ({
          ...batchServerOverview,
          // eslint-disable-next-line no-script-url
          uploads: [{ ...upload, buildUrl: 'javascript:alert(1)' }],
        }),
      },
    });
    await stat('Line coverage');
    expect(
      screen.queryByRole('link', { name: /Open the build/ }),
    ).not.toBeInTheDocument();
  });

  it('reports each view that is opened', async () => {
    const { events } = renderTab();
    await userEvent.click(await screen.findByRole('tab', { name: 'Files' }));
    expect(await screen.findByRole('table', { name: 'Files' })).toBeVisible();
    expect(
      events()
        .filter(event => event.action === 'view')
        .map(({ subject, attributes }) => [subject, attributes?.entityRef]),
    ).toEqual([
      ['coverage overview', 'component:default/batch-server'],
      ['coverage files', 'component:default/batch-server'],
    ]);
  });

  it('opens the view that the URL names', async () => {
    renderTab({ query: '?view=history' });
    expect(
      await screen.findByRole('tab', { name: 'History', selected: true }),
    ).toBeInTheDocument();
  });

  it('offers another try when nothing can be read', async () => {
    const getOverview = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue(batchServerOverview);
    renderTab({ api: { getOverview } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('211 of 1,384 lines')).toBeInTheDocument();
  });

  it('shows which annotation to add where there is none', async () => {
    renderTab({ entity: componentEntity('legacy-import', {}) });
    expect(
      await screen.findByText('Coverage is not switched on for this entity'),
    ).toBeInTheDocument();
    const snippet = screen.getByRole('region', {
      name: 'The entity’s catalog file',
    });
    // The highlighter is loaded when it is needed.
    await waitFor(() =>
      expect(snippet).toHaveTextContent(
        "backstage-coverage.dev/enabled: 'true'",
      ),
    );
  });

  it('shows how to upload until a check finds a report', async () => {
    const nothing = {
      entityRef: 'component:default/deploy-bot',
      snapshot: null,
      defaultBranch: null,
      defaultBranches: ['main'],
      previous: null,
      uploads: [],
      findings: [],
      rejected: null,
    };
    const getOverview = jest
      .fn()
      .mockResolvedValueOnce(nothing)
      .mockResolvedValue(batchServerOverview);
    renderTab({ entity: componentEntity('deploy-bot'), api: { getOverview } });
    const command = await screen.findByRole('region', {
      name: 'With the coverage command',
    });
    await waitFor(() =>
      expect(command).toHaveTextContent(
        'npx @backstage-coverage/coverage-cli upload coverage.xml --entity component:default/deploy-bot',
      ),
    );
    expect(
      screen.getByRole('region', { name: 'Or with curl' }),
    ).toHaveTextContent('/api/coverage/uploads');
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText('211 of 1,384 lines')).toBeInTheDocument();
  });
});
