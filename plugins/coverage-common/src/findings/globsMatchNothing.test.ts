import { globsMatchNothing } from './globsMatchNothing';
import {
  contextOf,
  fileOf,
  inventoryOf,
  repositoryFileOf,
} from './__testData__/contextOf';

const reason = 'a reason';
const files = [fileOf('src/a.ts'), fileOf('src/[id].ts')];

describe('glob-matches-nothing', () => {
  it('finds what is said of files that are not there', () => {
    const file = repositoryFileOf({
      exempt: [
        { path: 'src/gone.ts', reason },
        { path: 'src/old.ts', reason, until: '2026-12-31' },
      ],
      blocked: [{ path: 'lib/**', reason }],
      phases: [{ name: 'One', files: ['src/*.ts', 'src/b.ts'] }],
      testFiles: { 'src/c.ts': 'test/c.test.ts' },
      testKinds: { unit: { include: ['test/unit/**', 'test/units/**'] } },
    });
    const context = contextOf({
      files,
      inventory: inventoryOf({ 'test/unit/a.test.ts': { functions: 1 } }),
      repositoryFile: {
        ...file,
        priorities: {
          ...file.priorities,
          overrides: [{ path: 'd.ts', priority: 'low', reason }],
        },
      },
      portal: {
        overrides: [
          { path: 'e.ts', level: 'low', reason, by: null, until: null },
        ],
        exceptions: [
          { kind: 'exempt', path: 'f/**', reason, by: null, until: null },
        ],
      },
    });
    const findings = globsMatchNothing(context);
    expect(findings.map(({ message }) => message)).toEqual([
      'The path "f/**" set in the portal matches no source file that counts.',
      'The path "e.ts" set in the portal matches no source file that counts.',
      'The path "src/gone.ts" under "exempt" matches no source file that counts.',
      'The path "lib/**" under "blocked" matches no source file that counts.',
      'The path "d.ts" under "priorities.overrides" matches no source file that counts.',
      'The path "src/b.ts" of phase "One" matches no source file that counts.',
      'The path "src/c.ts" under "testFiles" matches no source file that counts.',
      'The path "test/units/**" of test kind "unit" matches no test file.',
    ]);
    expect(findings[0]).toMatchObject({
      code: 'glob-matches-nothing',
      severity: 'warning',
    });
  });

  it('is silent where each matches, by its very name too', () => {
    const repositoryFile = repositoryFileOf({
      exempt: [
        { path: 'src/[id].ts', reason },
        { path: 'src/**', reason },
      ],
    });
    expect(globsMatchNothing(contextOf({ files, repositoryFile }))).toEqual([]);
  });

  it('is silent where a test kind makes tests of source files', () => {
    const repositoryFile = repositoryFileOf({
      testKinds: { e2e: { include: ['features/**'] } },
    });
    const [file] = inventoryOf({ 'features/login.py': { functions: 0 } }).files;
    const inventory = {
      ...inventoryOf({ 'tests/test_a.py': { functions: 1 } }),
      files: [{ ...file, kind: 'source' as const, test: undefined }],
    };
    expect(globsMatchNothing(contextOf({ inventory, repositoryFile }))).toEqual(
      [],
    );
  });

  it('leaves a kind whose tests lie elsewhere to its own finding', () => {
    const repositoryFile = repositoryFileOf({
      testKinds: { unit: { include: ['unit/**'] } },
    });
    const inventory = inventoryOf({ 'core/tests/unit/a.py': { functions: 1 } });
    expect(globsMatchNothing(contextOf({ inventory, repositoryFile }))).toEqual(
      [],
    );
  });

  it('is silent where no file is known', () => {
    const repositoryFile = repositoryFileOf({
      exempt: [{ path: 'a.ts', reason }],
    });
    expect(globsMatchNothing(contextOf({ repositoryFile }))).toEqual([]);
  });
});
