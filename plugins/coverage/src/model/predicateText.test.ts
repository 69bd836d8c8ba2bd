import { toPredicate, toPredicateTexts } from './predicateText';

describe('predicateText', () => {
  it('reads values between commas, and leaves out what is empty', () => {
    expect(
      toPredicate({ type: 'service, website,', tier: ' 1 ', owner: '  ' }),
    ).toEqual({ type: ['service', 'website'], tier: ['1'] });
  });

  it('writes what it can read again', () => {
    const predicate = { tags: ['java', 'go'], owner: ['group:default/a'] };
    expect(toPredicate(toPredicateTexts(predicate))).toEqual(predicate);
  });
});
