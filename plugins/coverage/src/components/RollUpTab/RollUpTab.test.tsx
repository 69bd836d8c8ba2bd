import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { organisation } from '../../__fixtures__/organisation';
import { rollUpFixture } from '../../__fixtures__/rollUps';
import { batchServerOverview } from '../../__fixtures__/batchServer';
import {
  annotated,
  componentEntity,
  parentEntity,
  renderRollUpTab,
  setScreenWidth,
} from '../../__testUtils__';

async function rows(name: string) {
  const table = await screen.findByRole('table', { name });
  return within(table).getAllByRole('row').slice(1);
}

describe('RollUpTab', () => {
  beforeEach(() => setScreenWidth(1440));

  it('sums up the components, without those that report nothing', async () => {
    renderRollUpTab({ entity: parentEntity('Group', 'platform') });
    const totals = within(
      await screen.findByRole('region', { name: 'Coverage of all components' }),
    );
    const stat = (name: string) => totals.getByRole('article', { name });
    expect(stat('Line coverage')).toHaveTextContent('54.5 %');
    expect(stat('Median')).toHaveTextContent('54.5 %');
    expect(stat('Reporting')).toHaveTextContent('2 of 4');
    expect(stat('Reporting')).toHaveTextContent('1 with an old report');
    const levels = await rows('Levels');
    expect(levels.map(row => row.textContent)).toEqual([
      'Gold1',
      'Silver0',
      'Bronze0',
      'No level1',
      'No data2',
    ]);
    expect(
      screen.getByText('Bronze or better: 1 of 4 components.'),
    ).toBeInTheDocument();
  });

  it('lists the components with links to their tabs, not measured last', async () => {
    renderRollUpTab({ entity: parentEntity('Group', 'platform') });
    const components = await rows('Components');
    expect(components).toHaveLength(4);
    expect(components[3]).toHaveTextContent('not measured');
    expect(components[3]).not.toHaveTextContent('0 %');
    expect(
      screen.getByRole('link', { name: 'Coverage of mail-gateway: 54.5 %' }),
    ).toHaveAttribute('href', expect.stringMatching(/\/coverage$/));
    expect(
      screen.getByRole('link', {
        name: 'Coverage of deploy-bot: not measured',
      }),
    ).toHaveAttribute('href', expect.stringMatching(/\/coverage$/));
  });

  it('shows the worst gaps and the verdicts on targets', async () => {
    renderRollUpTab({ entity: parentEntity('System', 'batch') });
    const gaps = await rows('Worst gaps');
    expect(gaps[0]).toHaveTextContent('Critical');
    const row = gaps.find(gap => gap.textContent!.includes('api_server.py'))!;
    expect(
      within(row).getByRole('link', { name: /api_server\.py$/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\/coverage\?view=files&file=core/),
    );
    expect(
      within(row).getByRole('link', { name: 'batch-server' }),
    ).toHaveAttribute('href', expect.stringMatching(/\/coverage\?view=gaps$/));
    const verdicts = await rows('Targets');
    expect(verdicts[2]).toHaveTextContent('At risk1');
  });

  it('sorts and finds components, and keeps both in the URL', async () => {
    renderRollUpTab({
      entity: parentEntity('Domain', 'commerce'),
      query: '?sort=name&order=desc',
    });
    expect((await rows('Components'))[0]).toHaveTextContent('recommendations');
    await userEvent.click(screen.getByRole('button', { name: 'Coverage' }));
    await waitFor(async () =>
      expect((await rows('Components'))[0]).toHaveTextContent('payments-api'),
    );
    const search = screen.getByRole('searchbox', { name: 'Search components' });
    await userEvent.type(search, 'ledger');
    expect(await screen.findByText('1 component')).toBeInTheDocument();
    await userEvent.type(search, 'zz');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the search' }),
    );
    await waitFor(async () => expect(await rows('Components')).toHaveLength(5));
  });

  it('counts what is hidden or deprecated beside', async () => {
    renderRollUpTab({ entity: parentEntity('Group', 'payments') });
    expect(
      await screen.findByText(/^2 components are hidden from you/),
    ).toBeInTheDocument();
    expect(screen.getByText('1 deprecated, not counted')).toBeInTheDocument();
  });

  it('says so where nothing is measured, with no 0 %', async () => {
    const missing = organisation.filter(({ lines }) => lines === null);
    const api = {
      getRollUp: async (ref: string) => rollUpFixture(ref, missing),
    };
    renderRollUpTab({ entity: parentEntity('System', 'platform'), api });
    expect(
      await screen.findByText('No component reports yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('article', { name: 'Line coverage' }),
    ).toHaveTextContent('not measured');
    expect(document.body).not.toHaveTextContent('0 %');
  });

  it('says so where there is no component', async () => {
    renderRollUpTab({ entity: parentEntity('Group', 'research') });
    expect(
      await screen.findByText(/Neither this group nor a group below it/),
    ).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const getRollUp = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue(rollUpFixture('group:default/research', []));
    renderRollUpTab({
      entity: parentEntity('Group', 'research'),
      api: { getRollUp },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('No components')).toBeInTheDocument();
  });

  it('has what the entity reports itself, a click away', async () => {
    renderRollUpTab({
      entity: annotated(parentEntity('System', 'batch')),
      api: { getOverview: async () => batchServerOverview },
    });
    const own = await screen.findByRole('radio', { name: 'Its own reports' });
    expect(own).toBeChecked();
    expect(
      await screen.findByRole('tab', { name: 'Overview', selected: true }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('radio', { name: 'Its components' }),
    );
    expect(await rows('Components')).not.toHaveLength(0);
    expect(
      screen.queryByRole('tab', { name: 'Overview' }),
    ).not.toBeInTheDocument();
  });

  it('tells how to begin where nothing of the entity itself came yet', async () => {
    const entity = annotated(parentEntity('System', 'batch'));
    renderRollUpTab({ entity });
    expect(await screen.findByText('No report yet')).toBeInTheDocument();
  });

  it('begins with the components where it was not annotated but reports', async () => {
    renderRollUpTab({
      entity: parentEntity('System', 'batch'),
      api: { getOverview: async () => batchServerOverview },
    });
    expect(
      await screen.findByRole('radio', { name: 'Its components' }),
    ).toBeChecked();
    expect(await rows('Components')).not.toHaveLength(0);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Its own reports' }),
    );
    expect(
      await screen.findByRole('tab', { name: 'Overview', selected: true }),
    ).toBeInTheDocument();
  });

  it('is there when its own reports cannot be read', async () => {
    renderRollUpTab({
      entity: parentEntity('System', 'batch'),
      api: {
        getOverview: async () => {
          throw new Error('database is away');
        },
      },
    });
    expect(await rows('Components')).not.toHaveLength(0);
  });

  it('stays away from components', async () => {
    renderRollUpTab({ entity: componentEntity() });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
