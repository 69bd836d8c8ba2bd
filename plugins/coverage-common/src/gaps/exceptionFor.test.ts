import { GapException } from '../analysis/Analysis';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { exceptionFinder } from './exceptionFor';
import { expiredSettings } from './expiredSettings';

const now = '2027-05-01T12:00:00Z';

const inPortal = (
  path: string,
  until: string | null = null,
  kind: GapException['kind'] = 'exempt',
): GapException => ({
  kind,
  path,
  reason: 'said in the portal',
  by: 'user:default/ada',
  until,
});

const settings = (
  exceptions: GapException[],
  file: Partial<RepositoryFile> | null = null,
) => ({
  now,
  portal: { targets: [], overrides: [], exceptions },
  repositoryFile: file as RepositoryFile | null,
});

const inFile = {
  exempt: [{ path: 'src/legacy/**', reason: 'goes away', until: '2027-06-01' }],
  blocked: [{ path: 'src/worker.py', reason: 'needs a GPU' }],
  priorities: { rules: [], disabled: [], enabled: [], overrides: [] },
};

describe('exceptionFinder', () => {
  it('finds none where none is stated', () => {
    expect(exceptionFinder(settings([]))('src/a.ts')).toBeNull();
  });

  it('matches globs and paths of the repository file', () => {
    const find = exceptionFinder(settings([], inFile));
    expect(find('src/legacy/deep/a.ts')).toEqual({
      kind: 'exempt',
      path: 'src/legacy/**',
      reason: 'goes away',
      by: null,
      until: '2027-06-01',
    });
    expect(find('src/worker.py')).toMatchObject({
      kind: 'blocked',
      until: null,
    });
    expect(find('src/worker.pyx')).toBeNull();
  });

  it('lets the portal win', () => {
    const find = exceptionFinder(settings([inPortal('src/worker.py')], inFile));
    expect(find('src/worker.py')).toMatchObject({
      kind: 'exempt',
      by: 'user:default/ada',
    });
  });

  it('holds on the last day, not on the next', () => {
    const holds = (until: string) =>
      exceptionFinder(settings([inPortal('a.ts', until)]))('a.ts') !== null;
    expect(holds('2027-05-01')).toBe(true);
    expect(holds('2027-04-30')).toBe(false);
  });

  it('falls back to the file when the portal exception ended', () => {
    const find = exceptionFinder(
      settings([inPortal('src/worker.py', '2027-04-30')], inFile),
    );
    expect(find('src/worker.py')).toMatchObject({ kind: 'blocked' });
  });

  it('takes a file whose name reads as a glob by its name', () => {
    const find = exceptionFinder(settings([inPortal('app/[id]/page.tsx')]));
    expect(find('app/[id]/page.tsx')).not.toBeNull();
  });
});

describe('expiredSettings', () => {
  it('says what ended, and what that means', () => {
    const findings = expiredSettings({
      ...settings([inPortal('a.ts', '2027-04-30'), inPortal('b.ts')], {
        ...inFile,
        priorities: {
          rules: [],
          disabled: [],
          enabled: [],
          overrides: [
            {
              path: 'c.ts',
              priority: 'low',
              reason: 'a toy',
              until: '2027-01-01',
            },
            { path: 'd.ts', priority: 'low', reason: 'a toy' },
          ],
        },
      }),
    });
    expect(findings).toEqual([
      {
        code: 'expired-exception',
        severity: 'warning',
        message:
          'The exemption of a.ts ("said in the portal") ended on 2027-04-30 and no longer holds: renew or remove it.',
        path: 'a.ts',
      },
      {
        code: 'expired-override',
        severity: 'warning',
        message:
          'The low priority of c.ts ("a toy") ended on 2027-01-01 and no longer holds: renew or remove it.',
        path: 'c.ts',
      },
    ]);
  });

  it('finds nothing without settings', () => {
    expect(expiredSettings(settings([]))).toEqual([]);
  });
});
