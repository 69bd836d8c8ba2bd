import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catchDownloads, renderTab } from '../../__testUtils__';

const QUERY = '?view=report';
const markdown = [
  '# Coverage of `shop`',
  '## Goals',
  '| Measure | Goal |',
  '| ------- | ---: |',
  '| Lines   | 80 % |',
  '## Plan',
  '### Phase 1',
  'Test the cart.',
  '## Findings',
  '<script>alert(1)</script>none',
].join('\n');
const api = {
  getReport: async (_: string, format: string) =>
    format === 'json' ? '{"title":"shop"}' : markdown,
};

describe('ReportPanel', () => {
  it('shows the live report, its headings below the one of the page', async () => {
    renderTab({ query: QUERY });
    const report = within(await screen.findByRole('article'));
    expect(await report.findByRole('heading', { level: 2 })).toBeVisible();
    await waitFor(() =>
      expect(
        report.getAllByRole('heading', { level: 3 }).length,
      ).toBeGreaterThan(4),
    );
    expect(report.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
  });

  it('leads to each part', async () => {
    renderTab({ query: QUERY, api });
    const contents = within(
      await screen.findByRole('navigation', { name: 'Contents' }),
    );
    expect(contents.getAllByRole('link').map(link => link.textContent)).toEqual(
      ['Goals', 'Plan', 'Phase 1', 'Findings'],
    );
    const findings = await screen.findByRole('heading', { name: 'Findings' });
    const scrolled = jest.fn();
    const section = findings.closest<HTMLElement>('[tabindex="-1"]')!;
    section.scrollIntoView = scrolled;
    await userEvent.click(contents.getByRole('link', { name: 'Findings' }));
    expect(scrolled).toHaveBeenCalled();
    expect(section).toHaveFocus();
  });

  it('lets tables scroll on their own, and runs nothing', async () => {
    renderTab({ query: QUERY, api });
    const table = await screen.findByRole('group', { name: 'Table in Goals' });
    expect(within(table).getByRole('cell', { name: '80 %' })).toBeVisible();
    expect(table).toHaveAttribute('tabindex', '0');
    await screen.findByText('none');
    expect(document.querySelector('article script')).toBeNull();
  });

  it('gives the text and the data to take along', async () => {
    const saved = catchDownloads();
    renderTab({ query: QUERY, api });
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      await screen.findByRole('button', { name: 'Copy Markdown' }),
    );
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(copied).toHaveBeenCalledWith(markdown);
    await user.click(screen.getByRole('button', { name: 'Download .md' }));
    await user.click(screen.getByRole('button', { name: 'Download .json' }));
    await waitFor(async () =>
      expect(await saved()).toEqual([
        { name: 'coverage-batch-server.md', text: markdown },
        { name: 'coverage-batch-server.json', text: '{"title":"shop"}' },
      ]),
    );
  });

  it('says that the browser does not copy', async () => {
    renderTab({ query: QUERY, api });
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    await user.click(
      await screen.findByRole('button', { name: 'Copy Markdown' }),
    );
    expect(
      await screen.findByText(/did not allow to copy/),
    ).toBeInTheDocument();
  });

  it('keeps the report when its data cannot be read', async () => {
    renderTab({
      query: QUERY,
      api: {
        getReport: async (_, format) => {
          if (format === 'json') {
            throw new Error('timed out');
          }
          return markdown;
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download .json' }),
    );
    expect(
      await screen.findByText('The JSON could not be read: timed out'),
    ).toBeInTheDocument();
    expect(screen.getByText('Test the cart.')).toBeInTheDocument();
  });

  it('offers another try when the report cannot be read', async () => {
    const getReport = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue(markdown);
    renderTab({ query: QUERY, api: { getReport } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Test the cart.')).toBeInTheDocument();
  });

  it('asks to print', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    renderTab({ query: QUERY, api });
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
  });
});
