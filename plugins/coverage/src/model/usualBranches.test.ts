import { isStandIn } from './usualBranches';

describe('isStandIn', () => {
  it.each([
    ['main', false],
    ['master', false],
    ['feature/login', true],
    [null, false],
  ])('of the branch %s', (branch, expected) => {
    expect(isStandIn(branch)).toBe(expected);
  });
});
