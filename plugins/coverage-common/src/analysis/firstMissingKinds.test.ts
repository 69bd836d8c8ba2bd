import { factsOf } from '../skeletons/__testData__/testFinder';
import { firstMissingKinds } from './firstMissingKinds';

it('is the first wanted kind that reaches no file of the area', () => {
  const files = [
    { ...factsOf('a.py'), testKinds: ['unit'] },
    factsOf('b.py'),
    factsOf('c.py'),
  ];
  const areas = [['unit', 'integration', 'e2e'], ['unit'], undefined].map(
    (testKinds, i) => ({
      definition: { name: String(i), include: ['**'], testKinds },
      origin: 'stated' as const,
    }),
  );
  expect(
    firstMissingKinds(files, { areas, areaOf: Int32Array.from([0, 1, 2]) }),
  ).toEqual(['integration', 'unit', null]);
});
