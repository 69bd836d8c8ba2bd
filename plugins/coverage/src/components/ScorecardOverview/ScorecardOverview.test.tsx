import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { organisation } from '../../__fixtures__/organisation';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

const missing = organisation.filter(({ lines }) => lines === null);
const texts = (rows: HTMLElement[]) => rows.map(row => row.textContent);

describe('ScorecardOverview', () => {
  beforeEach(() => setScreenWidth(1440));

  it('sums up the organisation, without those that do not count', async () => {
    renderScorecard();
    const totals = within(
      await screen.findByRole('region', { name: 'Organisation totals' }),
    );
    const stat = (name: string) => totals.getByRole('article', { name });
    expect(stat('Line coverage')).toHaveTextContent(
      /^Line coverage77.2 %30,559 of 39,585 lines/,
    );
    expect(stat('Line coverage')).toHaveTextContent('up 1.1 points in 30 days');
    expect(stat('Median')).toHaveTextContent('68.8 %');
    expect(stat('Reporting')).toHaveTextContent('9 of 11');
    expect(stat('Reporting')).toHaveTextContent('2 with old reports');
    expect(stat('Reporting')).toHaveTextContent('1 deprecated, not counted');
    expect(stat('On track')).toHaveTextContent('2 of 5');
    expect(stat('On track')).toHaveTextContent(
      'Reached1On track1At risk2Off track1',
    );
  });

  it('shows how far the entities have come, and leads to the others', async () => {
    renderScorecard();
    expect(texts(await rowsOf('Adoption'))).toEqual([
      'In the catalog11',
      'Annotated10',
      'Uploading9',
      'With a target (the default counts)5',
    ]);
    expect(texts(await rowsOf('Levels'))).toEqual([
      'Gold3',
      'Silver1',
      'Bronze2',
      'No level3',
      'No data2',
    ]);
    await userEvent.click(
      screen.getByRole('link', { name: 'See who does not report' }),
    );
    expect(
      await screen.findByText('2 entities do not report'),
    ).toBeInTheDocument();
  });

  it('tells the trend in a picture, in words and as a table', async () => {
    renderScorecard();
    const chart = await screen.findByRole('img', {
      name: 'Line coverage of all entities',
    });
    expect(chart).toHaveAccessibleDescription(
      /^From 74.0 % on Aug 4, 2025 to 77.2 % on Nov 1, 2025. The targets of 5 of 9 entities that report ask for 82.2 %./,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    const days = await rowsOf('Line coverage of all entities');
    expect(days).toHaveLength(90);
    expect(days[0]).toHaveTextContent('Nov 1, 202577.2 %30,559 of 39,5859');
    await userEvent.click(screen.getByRole('button', { name: /90 days/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: '30 days' }),
    );
    await waitFor(async () =>
      expect(await rowsOf('Line coverage of all entities')).toHaveLength(30),
    );
  });

  it('begins with the adoption where nothing reports, with no 0 %', async () => {
    renderScorecard({ organisation: { members: missing } });
    expect(
      await screen.findByText('Nothing reports its coverage yet'),
    ).toBeInTheDocument();
    const funnel = screen.getByRole('table', { name: 'Adoption' });
    const totals = screen.getByRole('region', { name: 'Organisation totals' });
    expect(
      funnel.compareDocumentPosition(totals) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(
      within(totals).getByRole('article', { name: 'Line coverage' }),
    ).toHaveTextContent('not measured');
    expect(totals).not.toHaveTextContent('0 %');
  });

  it('tells where filters leave nothing, and takes them away', async () => {
    renderScorecard({ query: '?search=zzz&tier=9' });
    const note = await screen.findByText('Nothing matches these filters');
    const alert = note.closest<HTMLElement>('[role=status]')!;
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Clear the filters' }),
    );
    expect(await rowsOf('Coverage by owner')).toHaveLength(4);
  });

  it('says that the catalog has nothing', async () => {
    renderScorecard({ organisation: { members: [] } });
    expect(
      await screen.findByText('The catalog has no component yet'),
    ).toBeInTheDocument();
  });

  it('says how many are hidden, and what is simulated', async () => {
    const members = organisation.map(one => ({ ...one, simulated: true }));
    const simulated = new InMemoryCoverageApi({ members });
    renderScorecard({
      organisation: { members },
      api: {
        getScorecardSummary: async filter => ({
          ...(await simulated.getScorecardSummary(filter)),
          hidden: 3,
        }),
      },
    });
    expect(
      await screen.findByText('3 entities are hidden from you'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Some of these numbers are simulated'),
    ).toBeInTheDocument();
    const [first] = await rowsOf('Coverage by owner');
    expect(first).toHaveTextContent('Includes simulated');
  });
});
