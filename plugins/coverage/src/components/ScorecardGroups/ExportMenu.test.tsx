import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  catchDownloads,
  renderScorecard,
  rowsOf,
  setScreenWidth,
} from '../../__testUtils__';

describe('ExportMenu', () => {
  beforeEach(() => setScreenWidth(1440));

  it.each([
    ['CSV', 'csv', 'system:default/checkout,76.21'],
    ['Markdown', 'md', '| system:default/checkout | 76.21 |'],
  ])('exports all its rows as %s', async (item, extension, line) => {
    const downloads = catchDownloads();
    renderScorecard({ query: '?by=system' });
    await rowsOf('Coverage by system');
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
    await waitFor(async () => {
      const [file] = await downloads();
      expect(file.name).toBe(`coverage-by-system.${extension}`);
      expect(file.text).toContain(line);
    });
  });

  it('tells why an export failed', async () => {
    renderScorecard({
      api: {
        exportScorecard: async () => {
          throw new Error('too many rows');
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('too many rows');
  });
});
