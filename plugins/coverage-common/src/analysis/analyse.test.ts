import { emptyRepositoryFile } from '../repositoryFile/parseRepositoryFile';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { analyse } from './analyse';
import { input, listed, measured } from './__testData__/analysisInput';

describe('analyse', () => {
  it('is useful of files alone, and says what it does not know', () => {
    const analysis = analyse(
      input({ files: [measured('src/auth/login.ts', 0, 60)] }),
    );
    expect(analysis.gaps[0]).toMatchObject({
      path: 'src/auth/login.ts',
      missing: 45,
      target: 75,
      priority: { level: 'critical' },
    });
    expect(analysis.targets[0].target.origin).toBe('default');
    expect(analysis.testKinds).toBeNull();
    expect(analysis.files.tested).toBeNull();
    expect(analysis.basis.join(' ')).toMatch(/No inventory was sent/);
  });

  it('counts files where nothing was uploaded, never 0 %', () => {
    const analysis = analyse(
      input({
        snapshot: null,
        inventory: {
          version: 1,
          stacks: [],
          files: [
            listed('src/api/orders.ts'),
            listed('src/api/theme.ts'),
            listed('src/api/orders.test.ts', {
              kind: 'test',
              imports: ['src/api/orders.ts'],
              test: {
                functions: 3,
                skipped: 0,
                unresolvedImports: [],
                external: false,
              },
            }),
          ],
        },
      }),
    );
    expect(analysis.totals).toBeNull();
    expect(analysis.files).toEqual({ source: 2, measured: 0, tested: 1 });
    expect(analysis.gaps).toMatchObject([
      { path: 'src/api/theme.ts', measure: 'files', lines: null },
    ]);
    expect(analysis.plan.measure).toBe('files');
    expect(analysis.verdict.state).toBe('not-measured');
    expect(analysis.level.level).toBeNull();
    expect(analysis.gapIndex).toBeNull();
  });

  it('lets people dismiss a finding and change a rule', () => {
    const files = [measured('src/auth/login.ts', 0, 60)];
    const stated: RepositoryFile = {
      ...emptyRepositoryFile(),
      areas: [{ name: 'auth', include: ['src/gone/**'] }],
    };
    const codes = (repositoryFile: RepositoryFile) =>
      analyse(input({ files, repositoryFile })).findings.map(f => f.code);
    expect(codes(stated)).toContain('area-glob-matches-nothing');
    expect(
      codes({
        ...stated,
        dismiss: [{ code: 'area-glob-matches-nothing', reason: 'to come' }],
      }),
    ).not.toContain('area-glob-matches-nothing');

    const withoutMoney = analyse(
      input({
        files,
        repositoryFile: {
          ...emptyRepositoryFile(),
          priorities: { ...emptyRepositoryFile().priorities, disabled: ['A1'] },
        },
      }),
    );
    expect(withoutMoney.gaps[0].priority.level).not.toBe('critical');
  });

  it('has one ceiling for areas and the whole, with exempt files as they are', () => {
    const found = (exempt: RepositoryFile['exempt']) =>
      analyse(
        input({
          files: [
            measured('src/auth/a.ts', 80, 100),
            measured('lib/b.ts', 0, 100),
          ],
          repositoryFile: {
            ...emptyRepositoryFile(),
            targets: [{ measure: 'lines', value: 85 }],
            areas: [
              {
                name: 'auth',
                include: ['src'],
                targets: [{ measure: 'lines', value: 80 }],
              },
            ],
            exempt,
          },
        }),
      );
    const { plan, gaps, totals, findings } = found([
      { path: 'src/auth/**', reason: 'goes away' },
    ]);
    expect(totals!.lines).toMatchObject({ covered: 80, total: 200 });
    expect(gaps.map(({ path }) => path)).toEqual(['lib/b.ts']);
    expect(plan.ceiling).toBe(87.5);
    expect(findings.map(({ code }) => code)).not.toContain(
      'exceptions-bar-target',
    );
    expect(
      found([{ path: 'lib', reason: 'goes away' }]).findings.find(
        ({ code }) => code === 'exceptions-bar-target',
      )?.message,
    ).toBe(
      'The target of 85 % of lines is out of reach, since 1 blocked or exempt file holds back 95 lines: at most 47.5 % can be covered.',
    );
  });

  it('says that most files are in no report, however well the others do', () => {
    const { verdict, findings } = analyse(
      input({
        files: [measured('a0.ts', 10, 10)],
        inventory: {
          version: 1,
          stacks: [],
          files: Array.from({ length: 40 }, (_, i) => listed(`a${i}.ts`)),
        },
      }),
    );
    expect(verdict.sentence).toMatch(
      /; 39 of 40 source files are in no report\.$/,
    );
    expect(findings.map(({ code }) => code)).toContain('files-in-no-report');
  });

  it('takes the priority of an area from its open gaps', () => {
    const { areas } = analyse(
      input({
        files: [
          measured('src/auth/login.ts', 59, 60),
          measured('src/util/theme.ts', 10, 60),
          measured('src/util/gone.ts', 0, 60),
        ],
        repositoryFile: {
          ...emptyRepositoryFile(),
          exempt: [{ path: 'src/util/gone.ts', reason: 'goes away' }],
          areas: [
            { name: 'auth', include: ['src/auth'] },
            { name: 'util', include: ['src/util'] },
          ],
        },
      }),
    );
    expect(areas.map(({ priority }) => priority)).toEqual([null, 'low']);
  });

  it('counts files where a report has branches but no lines', () => {
    const path = 'src/api/orders.ts';
    const branches = { covered: 1, total: 4 };
    const { gaps, plan } = analyse(
      input({
        files: [
          {
            path,
            totals: {
              lines: { covered: 0, total: 0, partial: 0 },
              branches,
              functions: null,
            },
          },
        ],
        inventory: { version: 1, stacks: [], files: [listed(path)] },
      }),
    );
    expect(gaps).toMatchObject([
      { path, measure: 'files', state: 'quick-win', lines: null, branches },
    ]);
    expect(plan.measure).toBe('files');
    expect(plan.phases[0].steps).toMatchObject([{ path }]);
  });

  it('lets no glob of the portal that cannot be read stop it', () => {
    const files = [measured('src/auth/login.ts', 0, 60)];
    const stated = { path: '!foo', reason: 'a slip', by: null, until: null };
    const { gaps, findings } = analyse(
      input({
        files,
        portal: {
          targets: [],
          overrides: [{ ...stated, level: 'low' }],
          exceptions: [
            { ...stated, kind: 'exempt' },
            { ...stated, kind: 'blocked', path: 'src/auth/**' },
          ],
        },
      }),
    );
    expect(gaps[0].state).toBe('blocked');
    expect(
      findings
        .filter(({ code }) => code === 'portal-glob-unreadable')
        .map(({ message }) => message),
    ).toEqual([
      'The low priority that was set in the portal does not hold, since the glob "!foo" begins with "!"; name what to leave out under "exclude" instead: remove it.',
      'The exemption that was set in the portal does not hold, since the glob "!foo" begins with "!"; name what to leave out under "exclude" instead: remove it.',
    ]);
  });

  it('has an empty but whole answer for nothing at all', () => {
    const analysis = analyse(input({ snapshot: null }));
    expect(analysis.gaps).toEqual([]);
    expect(analysis.areas).toEqual([]);
    expect(analysis.diagnoses[0].cause).toBe('no-upload');
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });
});
