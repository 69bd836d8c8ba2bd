import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { screen } from '@testing-library/react';
import { batchServerOverview } from '../../__fixtures__/batchServer';
import { PAYMENTS_API, paymentsApi } from '../../__fixtures__/paymentsApi';
import { renderPayments, renderTab } from '../../__testUtils__';

let analysis: Analysis;
beforeAll(async () => {
  analysis = await paymentsApi.getAnalysis(PAYMENTS_API);
});

describe('the notices of the overview', () => {
  it('tells when numbers are old, partial, or of another branch', async () => {
    renderPayments(
      {
        forecast: { ...analysis.forecast, state: 'stale' },
        files: { ...analysis.files, source: 17 },
      },
      { branch: 'feature/login', flags: [] },
    );
    expect(
      await screen.findByText('These numbers are old'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('3 of 17 source files are in no report'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('This is the coverage of the branch feature/login'),
    ).toBeInTheDocument();
    expect(screen.getByText('The flag unit is missing')).toBeInTheDocument();
  });

  it('tells of a refused upload that came later than what is shown', async () => {
    const rejected = {
      rejectedAt: '2099-01-01T00:00:00.000Z',
      uploadedBy: 'external:ci',
      status: 413,
      reason: 'The upload has too many files.',
      commit: null,
      branch: 'main',
      flag: null,
    };
    renderPayments({}, {}, '', { rejected });
    expect(
      await screen.findByText('The upload has too many files.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Answered with 413, on .* to external:ci, branch main$/,
      ),
    ).toBeInTheDocument();
  });

  it('tells of no refused upload that is older than what is shown', async () => {
    const rejected = {
      rejectedAt: '2020-01-01T00:00:00.000Z',
      uploadedBy: 'external:ci',
      status: 400,
      reason: 'It is empty.',
      commit: null,
      branch: null,
      flag: null,
    };
    renderPayments({}, {}, '', { rejected });
    await screen.findByRole('article', { name: 'Line coverage' });
    expect(screen.queryByText('It is empty.')).not.toBeInTheDocument();
  });

  it('marks a flag that was carried forward from an earlier commit', async () => {
    const [upload] = batchServerOverview.uploads;
    renderTab({
      api: {
        getOverview: async () => ({
          ...batchServerOverview,
          uploads: [{ ...upload, commit: 'abcdef0123' }],
        }),
      },
    });
    expect(
      await screen.findByText('carried forward from abcdef0'),
    ).toBeInTheDocument();
  });
});
