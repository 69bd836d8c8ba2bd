import { counted, grouped, listed, written } from './wording';

it('groups thousands and counts nouns', () => {
  expect(grouped(0)).toBe('0');
  expect(grouped(683.2)).toBe('683');
  expect(grouped(1234567)).toBe('1,234,567');
  expect(counted(1, 'line')).toBe('1 line');
  expect(counted(1384, 'line')).toBe('1,384 lines');
});

it('writes percentages as people state them', () => {
  expect([80, 62.5, 66.66667].map(written)).toEqual([
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
])('lists %j', (all, text) => {
  expect(listed(all)).toBe(text);
});
