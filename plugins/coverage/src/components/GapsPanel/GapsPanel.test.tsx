import { CoverageApi, Gap } from '@backstage-coverage/plugin-coverage-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { gapOf } from '../../__fixtures__/gapOf';
import { renderTab, setScreenWidth } from '../../__testUtils__';

const QUERY = '?view=gaps';

async function rows() {
  const table = await screen.findByRole('table', { name: 'Gaps' });
  return within(table).getAllByRole('row').slice(1);
}

const summary = (text: string) =>
  waitFor(() => expect(screen.getByText(text)).toBeInTheDocument());

function withGaps(gaps: Gap[]): Partial<CoverageApi> {
  const fixtures = new InMemoryCoverageApi();
  return {
    getAnalysis: async ref => ({ ...(await fixtures.getAnalysis(ref)), gaps }),
  };
}

describe('GapsPanel', () => {
  beforeEach(() => {
    setScreenWidth(1600);
    // Nothing has a height in jsdom, so that no row would be in view.
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
  });
  afterEach(() => jest.restoreAllMocks());

  it('counts open gaps, worst first, and says what they hold', async () => {
    renderTab({ query: QUERY });
    expect(await rows()).toHaveLength(12);
    expect(
      await screen.findByRole('tab', { name: 'Gaps 12', selected: true }),
    ).toBeInTheDocument();
    await summary('12 gaps, 1,165 lines uncovered, 9-21 h');
    const [first] = await rows();
    expect(first).toHaveTextContent('High');
    expect(first).toHaveTextContent(
      'core/batch_app/migrate_to_openai_format.py',
    );
    expect(first).toHaveAttribute('aria-rowindex', '2');
    expect(screen.getByRole('table', { name: 'Gaps' })).toHaveAttribute(
      'aria-rowcount',
      '13',
    );
  });

  it('filters by search and priority, and clears filters that hide all', async () => {
    renderTab({ query: `${QUERY}&priority=high&gapSearch=worker` });
    await summary('1 of 12 gaps, 346 lines uncovered, 2-5 h');
    await userEvent.keyboard('/');
    const field = screen.getByRole('searchbox', { name: 'Search gaps' });
    expect(field).toHaveFocus();
    await userEvent.type(field, 'zzz');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filters' }),
    );
    expect(await rows()).toHaveLength(12);
  });

  it('sorts by a column and back', async () => {
    renderTab({ query: QUERY });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Uncovered' }));
    await waitFor(async () =>
      expect((await rows())[0]).toHaveTextContent('worker.py'),
    );
    expect(
      screen.getByRole('columnheader', { name: 'Uncovered' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('groups by folder with sums, and hides what is in a group', async () => {
    renderTab({ query: `${QUERY}&group=folder` });
    expect(await rows()).toHaveLength(14);
    const group = screen.getByRole('button', {
      name: /core\/batch_app\/ 9 gaps/,
    });
    expect(group.closest('tr')).toHaveTextContent('1,105');
    await userEvent.click(group);
    await waitFor(async () => expect(await rows()).toHaveLength(5));
    expect(group).toHaveAttribute('aria-expanded', 'false');
  });

  it('walks rows with the arrow keys, opens details and comes back', async () => {
    renderTab({ query: QUERY });
    const [first, second] = await rows();
    within(first)
      .getByRole('button', {
        name: 'core/batch_app/migrate_to_openai_format.py',
      })
      .focus();
    await userEvent.keyboard('{ArrowDown}');
    const button = within(second).getByRole('button', {
      name: 'core/batch_app/worker.py',
    });
    await waitFor(() => expect(button).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    const details = await screen.findByRole('dialog', {
      name: 'core/batch_app/worker.py',
    });
    expect(within(details).getByText('A4-runtime')).toBeInTheDocument();
    expect(within(details).getByText('75 %, the default')).toBeInTheDocument();
    expect(
      within(details).getByRole('link', { name: 'Open the code' }),
    ).toHaveAttribute('href', expect.stringContaining('worker.py'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('comes back to the button of a menu that is left', async () => {
    renderTab({ query: QUERY });
    const [first] = await rows();
    const button = () =>
      within(first).getByRole('button', { name: /^Actions for/ });
    button().focus();
    for (let time = 0; time < 2; time++) {
      await userEvent.keyboard('{Enter}');
      await screen.findByRole('menuitem', { name: 'Open the code' });
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(button()).toHaveFocus());
      expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    }
  });

  it('finds the gaps of an owner, where owners are known', async () => {
    renderTab({
      query: QUERY,
      api: withGaps([
        gapOf('a.ts', { total: 60, owners: ['@acme/web', '@acme/api'] }),
        gapOf('b.ts', { total: 60, owners: [] }),
        gapOf('c.ts', { total: 60, owners: ['@acme/api'] }),
      ]),
    });
    expect(await rows()).toHaveLength(3);
    expect((await rows())[0]).toHaveTextContent('@acme/web, @acme/api');
    expect((await rows())[1]).toHaveTextContent('nobody');
    await userEvent.click(screen.getByRole('button', { name: /All owners/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: '@acme/web' }),
    );
    await summary('1 of 3 gaps, 60 lines uncovered, 35-80 min');
    await userEvent.click(screen.getByRole('button', { name: 'a.ts' }));
    const details = await screen.findByRole('dialog', { name: 'a.ts' });
    expect(
      within(details).getByText('@acme/web, @acme/api'),
    ).toBeInTheDocument();
  });

  it('has no column and no filter of owners that nobody told', async () => {
    renderTab({ query: QUERY });
    await rows();
    expect(
      screen.queryByRole('columnheader', { name: 'Owner' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Owner/ }),
    ).not.toBeInTheDocument();
  });

  it('copies the test skeleton of any file, or says why there is none', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    const getSkeleton = jest
      .fn()
      .mockResolvedValueOnce({
        path: 'a.ts',
        skeleton: {
          path: 'a.test.ts',
          language: 'ts',
          functions: [],
          text: 'it.todo();',
        },
        reason: null,
      })
      .mockResolvedValueOnce({
        path: 'a.ts',
        skeleton: null,
        reason: 'no-stack',
      })
      .mockRejectedValue(new Error('database is away'));
    renderTab({
      query: `${QUERY}&gap=a.ts`,
      api: {
        ...withGaps([gapOf('a.ts', { total: 60 })]),
        getSkeleton,
      },
    });
    const copy = await screen.findByRole('button', {
      name: 'Copy a test skeleton',
    });
    await user.click(copy);
    expect(
      await screen.findByText(
        'The test skeleton is copied. It belongs into a.test.ts.',
      ),
    ).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith('it.todo();');
    expect(getSkeleton).toHaveBeenCalledWith(
      'component:default/batch-server',
      'a.ts',
    );
    await user.click(copy);
    expect(
      await screen.findByText(/no test stack is known/),
    ).toBeInTheDocument();
    await user.click(copy);
    expect(await screen.findByText('database is away')).toBeInTheDocument();
  });

  it('says that a file was not measured, without a percentage', async () => {
    renderTab({
      query: `${QUERY}&state=all`,
      api: withGaps([gapOf('src/new.ts', { state: 'not-measured' })]),
    });
    const [row] = await rows();
    expect(row).toHaveTextContent('not measured');
    expect(row).not.toHaveTextContent('%');
    await summary('1 gap, 35-80 min');
  });

  it('shows cards where there is no room for columns', async () => {
    setScreenWidth(600);
    renderTab({ query: QUERY });
    const [first] = await rows();
    expect(first).toHaveTextContent(/102 lines uncovered/);
    expect(
      within(first).getByText(/^Data that must not be lost \(migrate\)/),
    ).toBeVisible();
    expect(
      screen.queryByRole('columnheader', { name: 'Effort' }),
    ).not.toBeInTheDocument();
  });
});
