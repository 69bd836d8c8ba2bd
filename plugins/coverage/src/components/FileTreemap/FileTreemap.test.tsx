import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__';

const QUERY = '?view=files&show=treemap';

async function open(query = QUERY) {
  renderTab({ query });
  return within(await screen.findByRole('group', { name: 'Files by size' }));
}

describe('FileTreemap', () => {
  it('says in words what its boxes show', async () => {
    const map = await open();
    expect(
      screen.getByText(
        /15 files, 15.2 % of 1,384 lines covered\..*Most is missing in batch_app: 1,110 uncovered lines\./,
      ),
    ).toBeInTheDocument();
    expect(map.getAllByRole('link')).toHaveLength(16);
    expect(
      await map.findByRole('link', {
        name: /^core\/batch_app\/worker.py: 0 % of 346 lines, 346 uncovered, High$/,
      }),
    ).toBeInTheDocument();
  });

  it('holds whole names, of which the screen shows what fits', async () => {
    const map = await open(`${QUERY}&folder=core/batch_app`);
    const box = await map.findByRole('link', {
      name: /^core\/batch_app\/migrate_to_openai_format.py: 0 %/,
    });
    expect(
      within(box).getByText('migrate_to_openai_format.py'),
    ).toBeInTheDocument();
  });

  it('goes into folders and back with the keys', async () => {
    const map = await open();
    const first = map.getByRole('link', { name: /^core\/batch_app: / });
    first.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(map.queryAllByRole('link')).toHaveLength(11));
    expect(
      map.getByRole('link', { name: /^core\/batch_app\/worker.py/ }),
    ).toHaveFocus();
    const before = document.activeElement;
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).not.toBe(before);
    await userEvent.keyboard('{Backspace}');
    await waitFor(() => expect(map.getAllByRole('link')).toHaveLength(16));
  });

  it('opens a file on click', async () => {
    const map = await open(`${QUERY}&folder=core/result_handlers`);
    await userEvent.click(
      map.getByRole('link', { name: /^core\/result_handlers\/base.py/ }),
    );
    expect(
      await screen.findByRole('link', { name: 'All files' }),
    ).toBeInTheDocument();
  });

  it('leads back to the folders around', async () => {
    await open(`${QUERY}&folder=core/result_handlers`);
    const crumbs = within(
      screen.getByRole('navigation', { name: 'Folder shown' }),
    );
    await userEvent.click(crumbs.getByRole('link', { name: 'core' }));
    await waitFor(() =>
      expect(crumbs.getByText('core')).toHaveAttribute('aria-current'),
    );
  });
});
