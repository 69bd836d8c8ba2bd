import { closestWord } from './closestWord';

describe('closestWord', () => {
  it.each([
    ['targts', ['targets', 'areas'], 'targets'],
    ['Areas', ['targets', 'areas'], 'areas'],
    ['hour', ['hours', 'four'], 'hours'],
    ['zebra', ['targets', 'areas'], null],
    ['by', ['to'], null],
    ['x', [], null],
  ])('%s of %j is %s', (word, known, expected) => {
    expect(closestWord(word, known)).toBe(expected);
  });
});
