import { BADGE_MEASURES, BadgeFacts, badgeOf } from './badgeOf';

const facts: BadgeFacts = {
  lines_total: 1000,
  lines_covered: 800,
  branches_total: 10,
  branches_covered: 4,
  functions_total: null,
  functions_covered: null,
  target: null,
  open_critical: null,
};

describe('badgeOf', () => {
  it.each([
    ['plain without a target', {}, 'plain'],
    ['reached at the target', { target: 80 }, 'reached'],
    ['below the target', { target: 80.1 }, 'below'],
    [
      'critical, whatever the target',
      { target: 10, open_critical: 2 },
      'critical',
    ],
    ['unknown without lines', { lines_total: 0, lines_covered: 0 }, 'unknown'],
  ])('is %s', (_, changed, tone) => {
    expect(badgeOf({ ...facts, ...changed }, 'lines').tone).toBe(tone);
  });

  it('says all in words', () => {
    expect(
      badgeOf({ ...facts, target: 90, open_critical: 2 }, 'lines'),
    ).toMatchObject({
      label: 'coverage',
      value: '80.0 %',
      title:
        '80.0 % of lines are covered; the target is 90.0 %; critical gaps: 2',
    });
  });

  it('does not measure branches by the target of lines', () => {
    expect(
      badgeOf({ ...facts, target: 90, open_critical: 2 }, 'branches'),
    ).toEqual({
      label: 'branches covered',
      value: '40.0 %',
      title: '40.0 % of branches are covered',
      tone: 'plain',
    });
  });

  it('never shows what is not measured as a number', () => {
    for (const measure of BADGE_MEASURES) {
      expect(badgeOf(undefined, measure)).toMatchObject({
        value: 'not measured',
        tone: 'unknown',
      });
    }
  });
});
