import { moment, rate, rateOf, share } from './format';

const of = (covered: number, total: number) => share({ covered, total });

it.each([
  [of(211, 1384), '15.2 %', '15.2 % (211 of 1,384 lines)'],
  [of(0, 20), '0 %', '0 % (0 of 20 lines)'],
  [of(3, 19), 'few lines', '3 of 19 lines'],
  [of(0, 1), 'few lines', '0 of 1 line'],
  [of(0, 0), 'n/a', 'n/a (no lines to cover)'],
  [null, 'not measured', 'not measured'],
])('writes %j as %s', (part, short, long) => {
  expect(rate(part, 'lines')).toBe(short);
  expect(rateOf(part, 'lines')).toBe(long);
});

it('gives a percentage of few files, since each has a test or has none', () => {
  expect(rate(of(13, 14), 'files')).toBe('92.9 %');
});

it('counts one of a thing without its plural', () => {
  expect(rateOf(of(0, 1), 'files')).toBe('0 % (0 of 1 file)');
  expect(rateOf(of(0, 1), 'branches')).toBe('0 of 1 branch');
});

it('writes moments in UTC, and what is none as it stands', () => {
  expect(moment('2025-10-31T10:09:44-07:00')).toBe('2025-10-31 17:09 UTC');
  expect(moment('<soon>')).toBe('&lt;soon>');
});
