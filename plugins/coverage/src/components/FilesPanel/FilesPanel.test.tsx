import { FileSummary, Page } from '@backstage-coverage/plugin-coverage-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lineTotals } from '../../__fixtures__/batchServer';
import { renderTab, setScreenWidth } from '../../__testUtils__';

const QUERY = '?view=files';

async function rows() {
  const table = await screen.findByRole('table', { name: 'Files' });
  return within(table).getAllByRole('row').slice(1);
}

const pageOf = (count: number): Page<FileSummary> => ({
  items: Array.from({ length: count }, (_, i) => ({
    path: `src/file${String(i).padStart(5, '0')}.ts`,
    totals: lineTotals(10, 5),
    hasLines: true,
  })),
  totalItems: count,
  pageInfo: {},
});

describe('FilesPanel', () => {
  beforeEach(() => {
    setScreenWidth(1440);
    // Nothing has a height in jsdom, so that no row would be in view.
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900);
  });
  afterEach(() => jest.restoreAllMocks());

  it('lists the files, most uncovered lines first', async () => {
    renderTab({ query: QUERY });
    await screen.findAllByText('High');
    const files = await rows();
    expect(files).toHaveLength(15);
    expect(files[0]).toHaveTextContent(
      'core/batch_app/worker.py◆High0 %3460 of 346not measured',
    );
    expect(files[14]).toHaveTextContent('core/batch_app/__init__.py100 %');
    expect(screen.getByText('Showing 15 of 15 files')).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Uncovered' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('leaves out what there is no room for', async () => {
    setScreenWidth(600);
    renderTab({ query: QUERY });
    await screen.findAllByText('High');
    expect((await rows())[0]).toHaveTextContent(
      /^core\/batch_app\/worker.py◆High0 %346$/,
    );
  });

  it('sorts by the column that is clicked', async () => {
    renderTab({ query: QUERY });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'File' }));
    await waitFor(async () =>
      expect((await rows())[0]).toHaveTextContent('core/batch_app/__init__.py'),
    );
  });

  it('searches as the user types, and clears what finds nothing', async () => {
    renderTab({ query: QUERY });
    await rows();
    await userEvent.keyboard('/');
    const field = screen.getByRole('searchbox', { name: 'Search files' });
    expect(field).toHaveFocus();
    await userEvent.type(field, 'handlers');
    await waitFor(async () => expect(await rows()).toHaveLength(4));
    await userEvent.type(field, 'zzz');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the search' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(15));
    expect(field).toHaveValue('');
  });

  it('takes search and order from the URL', async () => {
    renderTab({ query: `${QUERY}&search=handlers&sort=coverage&order=desc` });
    const files = await rows();
    expect(files).toHaveLength(4);
    expect(files[0]).toHaveTextContent('core/result_handlers/base.py92.1 %');
  });

  it('opens a file and comes back to the same list', async () => {
    renderTab({ query: `${QUERY}&search=handlers` });
    await userEvent.click(
      await screen.findByRole('link', { name: 'core/result_handlers/base.py' }),
    );
    await userEvent.click(
      await screen.findByRole('link', { name: 'All files' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(4));
  });

  it('tells when the files cannot be read, and tries again', async () => {
    const listFiles = jest
      .fn()
      .mockRejectedValueOnce(new Error('timed out'))
      .mockResolvedValueOnce(pageOf(3));
    renderTab({ query: QUERY, api: { listFiles } });
    expect(await screen.findByText('timed out')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(3);
  });

  it('draws the rows in view only, and walks through all of them', async () => {
    renderTab({
      query: `${QUERY}&sort=path`,
      api: { listFiles: async () => pageOf(20_000) },
    });
    const first = await screen.findByRole('link', { name: 'src/file00000.ts' });
    expect((await rows()).length).toBeLessThan(60);
    expect(screen.getByRole('table', { name: 'Files' })).toHaveAttribute(
      'aria-rowcount',
      '20001',
    );
    expect(
      screen.getByText('Showing 20,000 of 20,000 files'),
    ).toBeInTheDocument();

    first.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const second = screen.getByRole('link', { name: 'src/file00001.ts' });
    expect(second).toHaveFocus();
    expect(second).toHaveAttribute('tabindex', '0');
    expect(first).toHaveAttribute('tabindex', '-1');
    await userEvent.keyboard('{PageDown}');
    expect(
      screen.getByRole('link', { name: 'src/file00011.ts' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(first).toHaveFocus();
  });

  it('reads a sort that does not exist as the default one', async () => {
    renderTab({ query: `${QUERY}&sort=nonsense` });
    expect((await rows())[0]).toHaveTextContent('core/batch_app/worker.py');
  });
});
