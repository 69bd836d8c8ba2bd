import { WordHits, wordIndex } from './wordIndex';

describe('wordIndex', () => {
  const ask = wordIndex([['stats', 'oauth*'], undefined, ['Payment', 'pay*']]);

  function hitsOf(...words: string[]): WordHits {
    const hits: WordHits = [null, null, null];
    ask(words, (at, word) => {
      hits[at] ??= word;
    });
    return hits;
  }

  it('shows a pattern as written, and the word of a beginning', () => {
    expect(hitsOf('stat')).toEqual(['stats', null, null]);
    expect(hitsOf('oauth2', 'payroll')).toEqual(['oauth2', null, 'payroll']);
    expect(hitsOf('payment')).toEqual([null, null, 'payment']);
    expect(hitsOf('author')).toEqual([null, null, null]);
  });

  it('finds the first word of each list', () => {
    expect(hitsOf('oauth1', 'stat', 'paid', 'pay')).toEqual([
      'oauth1',
      null,
      'pay',
    ]);
    expect(hitsOf()).toEqual([null, null, null]);
  });
});
