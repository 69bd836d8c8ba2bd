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

describe('FilesPanel', () => {
  beforeEach(() => setScreenWidth(1440));

  it('lists the files, most uncovered lines first', async () => {
    renderTab({ query: QUERY });
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

  it('loads more files on demand and tells when that fails', async () => {
    const page = (start: number): Page<FileSummary> => ({
      items: [start, start + 1].map(i => ({
        path: `src/file${i}.ts`,
        totals: lineTotals(10, 5),
        hasLines: true,
      })),
      totalItems: 20_000,
      pageInfo: { nextCursor: String(start + 2) },
    });
    const listFiles = jest
      .fn()
      .mockResolvedValueOnce(page(0))
      .mockRejectedValueOnce(new Error('timed out'))
      .mockResolvedValueOnce(page(2));
    renderTab({ query: QUERY, api: { listFiles } });
    expect(await rows()).toHaveLength(2);
    expect(screen.getByText('Showing 2 of 20,000 files')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Load more files' }),
    );
    expect(await screen.findByText('Error: timed out')).toBeInTheDocument();
    expect(await rows()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Showing 4 of 20,000 files'),
    ).toBeInTheDocument();
    expect(listFiles.mock.calls.map(([, { cursor }]) => cursor)).toEqual([
      undefined,
      '2',
      '2',
    ]);
  });

  it('shows no rows of an older request under one that fails', async () => {
    const found: Page<FileSummary> = {
      items: [{ path: 'old.py', totals: lineTotals(2, 1), hasLines: true }],
      totalItems: 1,
      pageInfo: {},
    };
    const listFiles = jest
      .fn()
      .mockResolvedValueOnce(found)
      .mockRejectedValueOnce(new Error('timed out'));
    renderTab({ query: QUERY, api: { listFiles } });
    expect(await rows()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'File' }));
    expect(await screen.findByText('Error: timed out')).toBeInTheDocument();
    expect(screen.queryByText('old.py')).not.toBeInTheDocument();
  });

  it('reads a sort that does not exist as the default one', async () => {
    renderTab({ query: `${QUERY}&sort=nonsense` });
    expect((await rows())[0]).toHaveTextContent('core/batch_app/worker.py');
  });
});
