import { inventoryOf, stack } from '../skeletons/__testData__/testFinder';
import { emptyRepositoryFile } from '../repositoryFile/parseRepositoryFile';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { unmatchedSettings } from './unmatchedSettings';

const files = ['app/a.py', 'app/[id].py', 'lib/b.py'].map(path => ({ path }));
const reason = 'r';

const found = (
  changes: Partial<RepositoryFile>,
  portal: Partial<Parameters<typeof unmatchedSettings>[0]['portal']> = {},
  among = files,
) =>
  unmatchedSettings(
    {
      portal: { targets: [], overrides: [], exceptions: [], ...portal },
      repositoryFile: { ...emptyRepositoryFile(), ...changes },
      inventory: inventoryOf(
        [stack('pytest')],
        ['app/a.py'],
        ['tests/unit/test_a.py'],
      ),
      now: '2027-01-04T09:00:00.000Z',
    },
    among,
  ).map(({ message }) => message);

const overridesOf = (path: string) => ({
  rules: [],
  disabled: [],
  enabled: [],
  overrides: [{ path, priority: 'high' as const, reason }],
});
const exception = { kind: 'exempt' as const, reason, by: null, until: null };

describe('unmatchedSettings', () => {
  it.each<[string, Partial<RepositoryFile>]>([
    ['"exempt"', { exempt: [{ path: 'gone', reason }] }],
    ['"blocked"', { blocked: [{ path: 'gone', reason }] }],
    ['"priorities.overrides"', { priorities: overridesOf('gone') }],
    ['"testFiles"', { testFiles: { gone: 'tests/test_gone.py' } }],
    [
      '"files" of the phase "One"',
      { phases: [{ name: 'One', files: ['app/*.py', 'gone'] }] },
    ],
    [
      '"include" of the test kind "unit"',
      { testKinds: { unit: { include: ['tests/unit/**', 'gone'] } } },
    ],
  ])('tells of a path under %s that is gone', (place, changes) => {
    expect(found(changes)).toEqual([
      `Under ${place}, gone matches no file that counts: correct or remove it.`,
    ]);
  });

  it('tells of paths of the portal, together', () => {
    const gone = ['x/**', 'y.py'].map(path => ({ ...exception, path }));
    expect(found({}, { exceptions: gone })).toEqual([
      'Under exceptions of the portal, 2 entries match no file that counts (x/** and y.py): correct or remove them.',
    ]);
    expect(
      found({}, { overrides: [{ ...exception, path: 'y.py', level: 'high' }] }),
    ).toHaveLength(1);
  });

  it('keeps quiet of files, folders and globs that match', () => {
    const paths = ['app/a.py', 'app', 'app/', './lib/b.py', '**/*.py'];
    expect(
      found(
        { exempt: paths.map(path => ({ path, reason })) },
        { exceptions: [{ ...exception, path: 'app/[id].py' }] },
      ),
    ).toEqual([]);
  });

  it('leaves to others what has expired, an empty test kind, and no files', () => {
    expect(
      found({
        exempt: [{ path: 'gone', reason, until: '2027-01-03' }],
        testKinds: { e2e: { include: ['e2e/**'] } },
      }),
    ).toEqual([]);
    expect(found({ exempt: [{ path: 'gone', reason }] }, {}, [])).toEqual([]);
  });
});
