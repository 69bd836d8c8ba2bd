import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import { coverageFacts, coverageFactSchema } from './coverageFacts';

const now = Date.parse('2027-06-30T12:00:00Z');

const member = {
  lines: { total: 200, covered: 150 },
  level: 'silver',
  gaps: { critical: 1, high: 2, medium: 3, low: 4 },
  target: 75,
  uploadedAt: '2027-06-25T13:00:00.000Z',
} as ScorecardMember;

describe('coverageFacts', () => {
  it('are what the schema says, of an entity that reports', () => {
    const facts = coverageFacts(member, now);
    expect(facts).toEqual({
      isMeasured: true,
      linePercent: 75,
      levelRank: 2,
      openCriticalGaps: 1,
      openHighGaps: 2,
      isTargetReached: true,
      daysSinceUpload: 4,
    });
    expect(Object.keys(coverageFactSchema).sort()).toEqual(
      Object.keys(facts).sort(),
    );
  });

  it('say that a target is missed', () => {
    expect(coverageFacts({ ...member, target: 75.1 }, now)).toMatchObject({
      isTargetReached: false,
    });
  });

  it('count no day below none, whatever the clock of the backend says', () => {
    const uploadedAt = '2027-06-30T12:00:01.000Z';
    expect(coverageFacts({ ...member, uploadedAt }, now)).toMatchObject({
      daysSinceUpload: 0,
    });
  });

  it('leave out what is not known', () => {
    const silent = {
      ...member,
      lines: null,
      level: null,
      target: 80,
      uploadedAt: null,
    };
    expect(coverageFacts(silent, now)).toEqual({ isMeasured: false });
    expect(coverageFacts({ ...member, target: null }, now)).not.toHaveProperty(
      'isTargetReached',
    );
  });
});
