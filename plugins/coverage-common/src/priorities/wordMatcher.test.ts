import { wordMatcher } from './wordMatcher';

describe('wordMatcher', () => {
  const matcher = wordMatcher(['stats', 'oauth*', 'Payment']);

  it('shows a pattern as written and the word of a beginning', () => {
    expect(matcher.match('stat')).toBe('stats');
    expect(matcher.match('oauth2')).toBe('oauth2');
    expect(matcher.match('payment')).toBe('payment');
    expect(matcher.match('author')).toBeNull();
  });

  it('finds the first word', () => {
    expect(matcher.firstOf(['user', 'stat', 'payment'])).toBe('stats');
    expect(matcher.firstOf([])).toBeNull();
  });
});
