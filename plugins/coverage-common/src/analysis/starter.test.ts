import { FileFacts } from '../files/FileFacts';
import {
  factsOf,
  inventoryOf,
  stack,
} from '../skeletons/__testData__/testFinder';
import { gapOf } from '../plan/__testData__/gapOf';
import { planOf } from '../plan/__testData__/planOf';
import { starterOf } from './starter';

const fileOf = (path: string): FileFacts => ({
  ...factsOf(path),
  inventory: {
    path,
    kind: 'source',
    lines: 10,
    functions: [{ name: 'run', line: 1, public: true }],
  },
});

it('begins with the first planned file rather than a quick win in no phase', () => {
  const [quick, planned] = [
    gapOf('quick.py', { state: 'quick-win' }),
    gapOf('planned.py'),
  ];
  const inventory = inventoryOf([stack('pytest')], ['quick.py', 'planned.py']);
  const files = ['quick.py', 'planned.py'].map(fileOf);
  const plan = planOf({ gaps: [planned], totals: { covered: 0, total: 200 } });
  const starter = (phases: typeof plan.phases) =>
    starterOf([quick, planned], files, inventory, { phases })?.path;
  expect(starter(plan.phases)).toBe(planned.testFile!.path);
  expect(starter([])).toBe(quick.testFile!.path);
});
