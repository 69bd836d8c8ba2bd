import { screen, within } from '@testing-library/react';
import { rollUpFixture } from '../../__fixtures__/rollUps';
import { organisation } from '../../__fixtures__/organisation';
import { annotated, parentEntity, renderRollUpCard } from '../../__testUtils__';

describe('RollUpCard', () => {
  it('shows the coverage of the components and the way to the tab', async () => {
    renderRollUpCard({ entity: parentEntity('System', 'checkout') });
    expect(await screen.findByText('76.2 %')).toBeInTheDocument();
    expect(screen.getByText('median 69.3 %')).toBeInTheDocument();
    expect(screen.getByText('3 of 3 report')).toBeInTheDocument();
    expect(screen.getByText('5 Critical')).toBeInTheDocument();
    const levels = within(screen.getByRole('list', { name: 'Levels' }));
    expect(levels.getAllByRole('listitem').length).toBeGreaterThan(1);
    const { worstGaps, summary } = rollUpFixture(
      'system:default/checkout',
      organisation,
    );
    expect(
      levels
        .getAllByRole('listitem')
        .map(({ textContent }) => Number(textContent!.split(' ').at(-1)))
        .reduce((sum, count) => sum + count),
    ).toBe(summary.entities);
    expect(
      screen.getByRole('link', { name: worstGaps[0].path }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(
        `file=${encodeURIComponent(worstGaps[0].measuredPath!)}`,
      ),
    );
    expect(screen.getByRole('link', { name: 'Open coverage' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/coverage$/),
    );
  });

  it('stands beside the card of own reports', async () => {
    renderRollUpCard({ entity: annotated(parentEntity('System', 'checkout')) });
    expect(
      await screen.findByRole('heading', {
        name: 'Coverage of its components',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open coverage' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/coverage\?of=members$/),
    );
  });

  it('has no number where nothing is measured', async () => {
    const missing = organisation.filter(({ lines }) => lines === null);
    renderRollUpCard({
      entity: parentEntity('System', 'platform'),
      api: { getRollUp: async ref => rollUpFixture(ref, missing) },
    });
    expect(await screen.findByText('not measured')).toBeInTheDocument();
    expect(screen.getByText('0 of 2 report')).toBeInTheDocument();
  });

  it('says how many are hidden', async () => {
    renderRollUpCard({ entity: parentEntity('Group', 'payments') });
    expect(
      await screen.findByText(/^2 components are hidden from you/),
    ).toBeInTheDocument();
  });
});
