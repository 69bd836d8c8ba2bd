import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab, setScreenWidth } from '../../__testUtils__';

const QUERY = '?view=gaps';

async function rows() {
  const table = await screen.findByRole('table', { name: 'Gaps' });
  return within(table).getAllByRole('row').slice(1);
}

const summary = (text: string) =>
  waitFor(() => expect(screen.getByText(text)).toBeInTheDocument());

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

  it('says that a file was not measured, without a percentage', async () => {
    renderTab({
      query: `${QUERY}&state=all`,
      api: {
        getAnalysis: async ref => {
          const { InMemoryCoverageApi } = await import(
            '../../__fixtures__/InMemoryCoverageApi'
          );
          const { gapOf } = await import('../../__fixtures__/gapOf');
          const analysis = await new InMemoryCoverageApi().getAnalysis(ref);
          return {
            ...analysis,
            gaps: [gapOf('src/new.ts', { state: 'not-measured' })],
          };
        },
      },
    });
    const [row] = await rows();
    expect(row).toHaveTextContent('not measured');
    expect(row).not.toHaveTextContent('%');
    await summary('1 gap, 35-80 min');
  });

  it('shows cards where there is no room for columns', async () => {
    setScreenWidth(600);
    renderTab({ query: QUERY });
    expect((await rows())[0]).toHaveTextContent(/102 lines uncovered/);
    expect(
      screen.queryByRole('columnheader', { name: 'Effort' }),
    ).not.toBeInTheDocument();
  });
});
