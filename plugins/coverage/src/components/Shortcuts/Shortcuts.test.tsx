import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__';

describe('Shortcuts', () => {
  it('lists the keys and switches single ones off', async () => {
    renderTab({ query: '?view=gaps' });
    const search = await screen.findByRole('searchbox');
    await userEvent.keyboard('/');
    expect(search).toHaveFocus();

    await userEvent.click(screen.getByRole('tab', { name: /^Gaps/ }));
    await userEvent.keyboard('?');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Go to the search field')).toBeInTheDocument();
    await userEvent.click(
      dialog.getByRole('switch', { name: 'Single keys do something' }),
    );
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('/');
    expect(search).not.toHaveFocus();
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    // Whoever opens it next finds it as they left it.
    await userEvent.click(screen.getByRole('button', { name: 'Keys' }));
    expect(await screen.findByRole('switch')).not.toBeChecked();
  });
});
