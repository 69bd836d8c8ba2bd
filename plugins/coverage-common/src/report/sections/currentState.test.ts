import { batchServer } from '../__fixtures__/batchServer';
import { currentStateOf } from './currentState';

it('does not claim to know why tests are skipped', () => {
  const analysis = batchServer({ covered: false });
  const [first] = analysis.testKinds!;
  const { have } = currentStateOf({
    ...analysis,
    testKinds: [
      {
        ...first,
        kind: 'e2e',
        manual: false,
        empty: false,
        files: 1,
        filesWithTests: 1,
        functions: 5,
        skipped: 5,
        brokenFiles: 0,
      },
    ],
  });
  expect(have).toContain(
    'e2e tests: 5 test functions in 1 file, all of which are skipped, always or when no server answers',
  );
});
