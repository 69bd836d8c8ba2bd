import { TestKindSummary } from './Analysis';
import { exercisedByE2e } from './exercisedByE2e';

const inventory = { version: 1 as const, files: [], stacks: [] };
const e2e = (functions: number): TestKindSummary[] => [
  {
    kind: 'e2e',
    description: '',
    manual: false,
    files: 1,
    filesWithTests: 1,
    functions,
    skipped: 0,
    brokenFiles: 0,
    empty: false,
  },
];

describe('exercisedByE2e', () => {
  it.each([
    ['core/batch_app/api_server.py', true],
    ['src/main.go', true],
    ['src/index.ts', true],
    ['src/observer.py', false],
    ['src/appearance.ts', false],
    ['server/routes.ts', false],
  ])('tells of %s: %p', (path, expected) => {
    expect(exercisedByE2e(inventory, e2e(5))(path)).toBe(expected);
  });

  it('knows nothing without an inventory or without end-to-end tests', () => {
    expect(exercisedByE2e(null, null)('src/main.go')).toBe(false);
    expect(exercisedByE2e(inventory, e2e(0))('src/main.go')).toBe(false);
  });
});
