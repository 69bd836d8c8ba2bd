import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerOverview } from '../../__fixtures__/batchServer';
import { paymentsApi } from '../../__fixtures__/paymentsApi';
import { componentEntity, renderCard } from '../../__testUtils__';

describe('CoverageCard', () => {
  it('shows the coverage, its change and the way to the tab', async () => {
    renderCard();
    expect(await screen.findByText('15.2 %')).toBeInTheDocument();
    expect(screen.getByText('211 of 1,384 lines')).toBeInTheDocument();
    expect(screen.getByText('up 4.2 points since 163b5c2')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open coverage' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/coverage$/),
    );
  });

  it('shows the target, the level, what is urgent and what to test next', async () => {
    renderCard({ entity: componentEntity('payments-api'), api: paymentsApi });
    expect(
      await screen.findByText('Target 75 % by Jun 30, 2026'),
    ).toBeInTheDocument();
    expect(screen.getByText('No level')).toBeInTheDocument();
    expect(screen.getByText('4 Critical')).toBeInTheDocument();
    expect(screen.getByText('1 High')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'src/charges/refund.ts' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\/coverage\?view=files&file=src%2Fcharges/),
    );
  });

  it('keeps the coverage when the analysis fails', async () => {
    renderCard({
      api: {
        getAnalysis: async () => {
          throw new Error('database is away');
        },
      },
    });
    expect(await screen.findByText('database is away')).toBeVisible();
    expect(screen.getByText('15.2 %')).toBeInTheDocument();
  });

  it('says that there is no report yet', async () => {
    renderCard({ entity: componentEntity('deploy-bot') });
    expect(await screen.findByText('No report yet')).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const getOverview = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue(batchServerOverview);
    renderCard({ api: { getOverview } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('15.2 %')).toBeInTheDocument();
  });

  it.each([
    ['no annotation', {}],
    ['coverage switched off', { 'backstage-coverage.dev/enabled': 'false' }],
  ])('stays away from an entity with %s', async (_, annotations) => {
    renderCard({ entity: componentEntity('other', annotations) });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('accepts the annotation of the community plugin', async () => {
    renderCard({
      entity: componentEntity('batch-server', {
        'backstage.io/code-coverage': 'enabled',
      }),
    });
    expect(await screen.findByText('15.2 %')).toBeInTheDocument();
  });
});
