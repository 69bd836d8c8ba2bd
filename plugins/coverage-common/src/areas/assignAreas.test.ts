import { FileFacts } from '../files/FileFacts';
import { parseRepositoryFile } from '../repositoryFile/parseRepositoryFile';
import { MONOREPO } from './__fixtures__/monorepo';
import { assignAreas } from './assignAreas';

const facts = (path: string, lines: number | null = null): FileFacts => ({
  path,
  measuredPath: lines === null ? null : path,
  totals:
    lines === null
      ? null
      : {
          lines: { total: lines, covered: 0, partial: 0 },
          branches: null,
          functions: null,
        },
  detail: null,
  inventory: null,
  testedBy: null,
  testKinds: [],
  fanIn: null,
});
const stated = (areas: object[]) => parseRepositoryFile({ areas }).file;

describe('assignAreas', () => {
  const files = [
    facts('core/api.py', 331),
    facts('core/db.py', 101),
    facts('core/migrate.py', 102),
    facts('core/sentry.py', 69),
  ];

  it('takes the first stated area and reports overlaps, idle globs and strays', () => {
    const { areas, areaOf, findings } = assignAreas(
      files,
      stated([
        { name: 'api', include: ['core/api.py', 'gone/**'] },
        { name: 'data', include: ['core/{api,db}.py'], exclude: ['never.py'] },
      ]),
    );
    expect(
      areas.map(({ definition, origin }) => [definition.name, origin]),
    ).toEqual([
      ['api', 'stated'],
      ['data', 'stated'],
      ['Other files', 'rest'],
    ]);
    expect([...areaOf]).toEqual([0, 1, 2, 2]);
    expect(findings).toEqual([
      {
        code: 'area-overlap',
        severity: 'warning',
        message:
          '1 file is in both areas "api" and "data" (core/api.py); "api" comes first and takes it.',
      },
      {
        code: 'area-glob-matches-nothing',
        severity: 'warning',
        message:
          'The glob "gone/**" under "include" of the area "api" matches no file that counts.',
      },
      {
        code: 'area-glob-matches-nothing',
        severity: 'warning',
        message:
          'The glob "never.py" under "exclude" of the area "data" matches no file that counts.',
      },
    ]);
  });

  it('asks every area that can hold a file of the folder, the root too', () => {
    const { areaOf } = assignAreas(
      [facts('setup.py'), facts('core/api.py'), facts('core/sub/x.py')],
      stated([
        { name: 'literal', include: ['core/api.py'] },
        { name: 'deep', include: ['core/s*/**'] },
        { name: 'top', include: ['*.py'] },
      ]),
    );
    expect([...areaOf]).toEqual([2, 0, 1]);
  });

  it('has no rest when every file has its area', () => {
    const { areas, findings } = assignAreas(
      files,
      stated([{ name: 'all', include: ['core'] }]),
    );
    expect(areas).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  it('proposes areas when none are stated', () => {
    const { areas, areaOf } = assignAreas(
      MONOREPO.map(path => facts(path)),
      null,
    );
    const api = areas.findIndex(
      ({ definition }) => definition.name === 'Backend API',
    );
    expect(areas[api].origin).toBe('proposed');
    expect(areaOf.filter(area => area === api)).toHaveLength(24);
    expect(areaOf.includes(-1)).toBe(false);
  });
});
