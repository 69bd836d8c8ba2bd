import { defaultPolicy } from '../policy/defaultPolicy';
import { contextOf } from './__testData__/contextOf';
import { oldCommit } from './oldCommit';

const check = (committedAt: string, uploadedAt: string) =>
  oldCommit(
    contextOf({
      snapshot: { commit: 'abcdef1234', committedAt, uploadedAt },
      policy: { ...defaultPolicy(), staleAfterDays: 14 },
    }),
  );

describe('old-commit', () => {
  it('tells of a commit that was old when it was uploaded', () => {
    expect(check('2027-01-01T00:00:00Z', '2027-03-02T12:00:00Z')).toEqual([
      {
        code: 'old-commit',
        severity: 'info',
        message:
          'Commit abcdef1 was 60 days old when its coverage was uploaded; code that came later is not part of the numbers.',
      },
    ]);
  });

  it('is silent up to the days after which an upload is stale', () => {
    expect(check('2027-01-01T00:00:00Z', '2027-01-15T00:00:00Z')).toEqual([]);
    expect(check('2027-01-02T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([]);
    expect(oldCommit(contextOf({ snapshot: null }))).toEqual([]);
  });
});
