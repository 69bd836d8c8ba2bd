import {
  counted,
  examples,
  formatCount,
  formatTenths,
  listed,
  statedPercent,
} from './wording';

it('groups thousands of whole numbers', () => {
  expect([0, 999, 1000, 1234567, -1384].map(formatCount)).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
    '-1,384',
  ]);
});

it('has one decimal at most', () => {
  expect([12, 12.25, 1384.04].map(formatTenths)).toEqual([
    '12',
    '12.3',
    '1,384',
  ]);
});

it('counts nouns', () => {
  expect(counted(0, 'line')).toBe('0 lines');
  expect(counted(1, 'line')).toBe('1 line');
  expect(counted(1384, 'line')).toBe('1,384 lines');
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

it('writes percentages as people state them', () => {
  expect([80, 62.5, 66.66667].map(statedPercent)).toEqual([
    '80 %',
    '62.5 %',
    '66.67 %',
  ]);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('gives examples of %j', (names, text) => {
  expect(examples(names)).toBe(text);
});

it('lists all', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e');
});
