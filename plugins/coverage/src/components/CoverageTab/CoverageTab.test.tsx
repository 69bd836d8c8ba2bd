import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerOverview } from '../../__fixtures__/batchServer';
import { componentEntity, renderTab } from '../../__testUtils__';

const stat = async (name: string) =>
  within(await screen.findByRole('article', { name }));

describe('CoverageTab', () => {
  it('shows the lines covered, what was not measured, and the change', async () => {
    renderTab();
    const lines = await stat('Line coverage');
    expect(lines.getByText('15.2 %')).toBeInTheDocument();
    expect(lines.getByText('211 of 1,384 lines')).toBeInTheDocument();
    expect(lines.getByText('up 4.2 points since 163b5c2')).toBeInTheDocument();
    expect(
      (await stat('Branches')).getByText('not measured'),
    ).toBeInTheDocument();
    expect((await stat('Files')).getByText('15')).toBeInTheDocument();
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

  it('shows branches and partial lines where they were measured', async () => {
    const { snapshot } = batchServerOverview;
    renderTab({
      api: {
        getOverview: async () => ({
          ...batchServerOverview,
          previous: null,
          snapshot: {
            ...snapshot!,
            totals: {
              lines: { total: 1384, covered: 211, partial: 12 },
              branches: { total: 304, covered: 38 },
              functions: { total: 0, covered: 0 },
            },
          },
        }),
      },
    });
    const branches = await stat('Branches');
    expect(branches.getByText('12.5 %')).toBeInTheDocument();
    expect(branches.getByText('38 of 304 branches')).toBeInTheDocument();
    const lines = await stat('Line coverage');
    expect(lines.getByText('12 of them only partly')).toBeInTheDocument();
    expect((await stat('Functions')).getByText('n/a')).toBeInTheDocument();
    expect(screen.queryByText(/points/)).not.toBeInTheDocument();
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

  it('keeps the rest when the list of files fails, and tries it again', async () => {
    const listFiles = jest
      .fn()
      .mockRejectedValueOnce(new Error('database is away'))
      .mockResolvedValue({ items: [], totalItems: 0, pageInfo: {} });
    renderTab({ api: { listFiles } });
    expect(await screen.findByText('Error: database is away')).toBeVisible();
    expect(screen.getByText('15.2 %')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      screen.queryByText('Error: database is away'),
    ).not.toBeInTheDocument();
    expect(listFiles).toHaveBeenCalledTimes(2);
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
      previous: null,
      uploads: [],
      findings: [],
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
    expect(await screen.findByText('15.2 %')).toBeInTheDocument();
  });
});
