import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab, setScreenWidth } from '../../__testUtils__';

const QUERY = '?view=files&show=tree';

/** Names of the rows, with what is said of them. */
const rows = () =>
  within(screen.getByRole('treegrid', { name: 'Files' }))
    .getAllByRole('row')
    .slice(1);
const names = () =>
  rows().map(row => within(row).getByRole('rowheader').textContent);

async function open(query = QUERY) {
  const rendered = renderTab({ query });
  const grid = await screen.findByRole('treegrid', { name: 'Files' });
  return { ...rendered, grid };
}

/** The row that the keys go to. */
const active = (grid: HTMLElement) =>
  document.getElementById(grid.getAttribute('aria-activedescendant')!)!;

describe('FileTree', () => {
  // Nothing has a size in jsdom, and rows out of view are not rendered.
  beforeEach(() => {
    setScreenWidth(1440);
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
    Element.prototype.scrollTo = jest.fn();
  });

  it('sums up folders and shows the most urgent gaps in them', async () => {
    await open();
    expect(names()).toEqual([
      'core15 files',
      'batch_app11 files',
      'result_handlers4 files',
    ]);
    await waitFor(() => expect(rows()[0]).toHaveTextContent(/High|Critical/));
    expect(rows()[0]).toHaveTextContent('15.2 %1,173211 of 1,384');
    expect(rows()[2]).toHaveTextContent('55.3 %6378 of 141');
    expect(rows()[1]).toHaveAttribute('aria-expanded', 'false');
    expect(rows()[1]).toHaveAttribute('aria-level', '2');
    expect(screen.getByText('Showing 15 of 15 files')).toBeInTheDocument();
  });

  it('is walked through with the keys, into a file and back', async () => {
    const { grid } = await open();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    await waitFor(() => expect(rows()).toHaveLength(7));
    await userEvent.keyboard('{ArrowRight}{End}');
    expect(active(grid)).toHaveTextContent('webhook.py');
    await userEvent.keyboard('{ArrowLeft}');
    expect(active(grid)).toHaveTextContent('result_handlers');
    await userEvent.keyboard('{Home}');
    expect(active(grid)).toHaveTextContent('core15 files');
    await userEvent.keyboard('lab');
    expect(active(grid)).toHaveTextContent('label_studio.py');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('link', { name: 'All files' }),
    );
    await screen.findByRole('treegrid');
    expect(names()).toContain('label_studio.py');
  });

  it('opens and closes folders on click', async () => {
    await open();
    await userEvent.click(rows()[1]);
    await waitFor(() => expect(rows()).toHaveLength(14));
    expect(screen.getByRole('link', { name: 'worker.py' })).toHaveAttribute(
      'href',
      expect.stringContaining('file=core%2Fbatch_app%2Fworker.py'),
    );
    await userEvent.click(rows()[1]);
    await waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('opens what a search finds', async () => {
    await open(`${QUERY}&search=webhook`);
    expect(names()).toEqual([
      'core2 files',
      'batch_app1 file',
      'webhooks.py',
      'result_handlers1 file',
      'webhook.py',
    ]);
    expect(screen.getByText('Showing 2 of 15 files')).toBeInTheDocument();
  });

  it('says when a search finds nothing', async () => {
    renderTab({ query: `${QUERY}&search=zzz` });
    expect(
      await screen.findByText('No file matches “zzz”.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the search' }),
    );
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });
});
