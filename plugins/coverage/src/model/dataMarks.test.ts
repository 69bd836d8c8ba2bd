import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { batchServerOverview } from '../__fixtures__/batchServer';
import { PAYMENTS_API, paymentsApi } from '../__fixtures__/paymentsApi';
import { dataMarks, isPartial } from './dataMarks';

const snapshot = batchServerOverview.snapshot!;
const overview = { snapshot, previous: null, defaultBranches: ['main'] };

let analysis: Analysis;
beforeAll(async () => {
  analysis = await paymentsApi.getAnalysis(PAYMENTS_API);
});

describe('dataMarks', () => {
  it('finds nothing while the analysis is not there', () => {
    const marks = dataMarks(overview, undefined);
    expect(marks).toEqual({
      isStale: false,
      isOldCommit: false,
      standIn: null,
      missingFlags: [],
      unmeasuredFiles: 0,
    });
    expect(isPartial(marks)).toBe(false);
  });

  it('tells old numbers by the forecast, others by their branch', () => {
    expect(
      dataMarks(
        { ...overview, snapshot: { ...snapshot, branch: 'develop' } },
        { ...analysis, forecast: { ...analysis.forecast, state: 'stale' } },
      ),
    ).toMatchObject({ isStale: true, standIn: 'develop' });
    expect(
      dataMarks(
        {
          ...overview,
          snapshot: { ...snapshot, branch: 'develop' },
          defaultBranches: ['develop'],
        },
        undefined,
      ).standIn,
    ).toBeNull();
  });

  it('tells an old commit by its finding', () => {
    const finding = {
      code: 'old-commit',
      severity: 'info' as const,
      message: 'It was old.',
    };
    const known = { ...analysis, findings: [] };
    expect(dataMarks(overview, known).isOldCommit).toBe(false);
    expect(
      dataMarks(overview, { ...known, findings: [finding] }).isOldCommit,
    ).toBe(true);
  });

  it('calls numbers partial that lack flags or files', () => {
    const lacksFlag = dataMarks(
      { ...overview, previous: { ...snapshot, flags: ['unit', 'e2e'] } },
      undefined,
    );
    expect(lacksFlag.missingFlags).toEqual(['e2e']);
    expect(isPartial(lacksFlag)).toBe(true);
    const lacksFiles = dataMarks(overview, {
      ...analysis,
      files: { ...analysis.files, source: 20, measured: 14 },
    });
    expect(lacksFiles.unmeasuredFiles).toBe(6);
    expect(isPartial(lacksFiles)).toBe(true);
  });
});
