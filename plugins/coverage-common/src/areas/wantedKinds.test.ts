import { AreaSummary } from './Area';
import { areasInWords, wantedKindsOf } from './wantedKinds';

const area = (name: string, ...missing: string[]) =>
  ({
    definition: { name, include: [] },
    testKinds: { present: [], missing },
  } as unknown as AreaSummary);

it('asks once for what several areas lack', () => {
  expect(
    wantedKindsOf([
      area('metrics', 'unit'),
      area('queue'),
      area('worker', 'unit', 'e2e'),
      area('logging', 'unit'),
      area('api', 'e2e', 'unit'),
    ]),
  ).toEqual([
    { kinds: ['unit'], areas: ['metrics', 'logging'] },
    { kinds: ['e2e', 'unit'], areas: ['worker', 'api'] },
  ]);
});

it.each([
  [['metrics'], 'metrics'],
  [['metrics', 'logging'], '2 areas: metrics and logging'],
  [['a', 'b', 'c', 'd', 'e', 'f'], '6 areas: a, b, c and 3 more'],
])('names %j', (names, words) => {
  expect(areasInWords(names)).toBe(words);
});
