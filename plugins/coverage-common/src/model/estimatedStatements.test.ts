import {
  ESTIMATE_OF_STATEMENTS,
  estimatedStatements,
} from './estimatedStatements';

it('estimates whole statements', () => {
  expect([0, 1, 2, 100, 331].map(estimatedStatements)).toEqual([
    0, 0, 1, 45, 149,
  ]);
});

it('says what it goes by', () => {
  expect(ESTIMATE_OF_STATEMENTS).toBe('0.45 statements a line');
});
