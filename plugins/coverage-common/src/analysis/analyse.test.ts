import fc from 'fast-check';
import { MeasuredFile } from '../files/FileFacts';
import { InventoryFile } from '../inventory/Inventory';
import { defaultPolicy } from '../policy/defaultPolicy';
import { emptyRepositoryFile } from '../repositoryFile/parseRepositoryFile';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { analyse } from './analyse';
import { Analysis, AnalysisInput } from './Analysis';

const policy = defaultPolicy();

function input(changes: Partial<AnalysisInput> = {}): AnalysisInput {
  return {
    now: '2027-01-04T09:00:00.000Z',
    entity: {
      entityRef: 'component:default/shop',
      title: 'Shop',
      kind: 'component',
      type: 'service',
      lifecycle: 'production',
      tier: null,
      tags: [],
      owner: null,
      system: null,
      dependents: null,
      targetAnnotation: null,
      path: '',
    },
    snapshot: {
      commit: 'abcdef1',
      branch: 'main',
      committedAt: '2027-01-03T09:00:00.000Z',
      uploadedAt: '2027-01-03T09:05:00.000Z',
      flags: ['unit'],
      formats: ['lcov'],
    },
    files: [],
    reportFindings: [],
    inventory: null,
    repositoryFile: null,
    policy,
    portal: { targets: [], overrides: [], exceptions: [] },
    history: [],
    ...changes,
  };
}

const measured = (
  path: string,
  covered: number,
  total: number,
): MeasuredFile => ({
  path,
  totals: {
    lines: { covered, total, partial: 0 },
    branches: null,
    functions: null,
  },
});

const listed = (
  path: string,
  facts: Partial<InventoryFile> = {},
): InventoryFile => ({ path, kind: 'source', lines: 100, ...facts });

const folders = ['src/auth', 'src/api', 'src/util', 'lib', 'web/stores'];
const names = ['login', 'orders', 'theme', 'client', 'worker', 'parser'];

const filesArbitrary = fc
  .uniqueArray(
    fc.record({
      path: fc
        .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
        .map(([folder, name]) => `${folder}/${name}.ts`),
      total: fc.nat(120),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: file => file.path, maxLength: 24 },
  )
  .map(files =>
    files.map(({ path, total, share }) =>
      measured(path, Math.round(total * share), total),
    ),
  );

const gapOf = (analysis: Analysis, path: string) =>
  analysis.gaps.find(gap => gap.path === path);

describe('analyse', () => {
  it('re-adds: areas to the whole, steps to phases, gaps to their counts', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        const analysis = analyse(input({ files }));
        const { totals, areas, plan, gaps, gapCounts } = analysis;
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(areas.map(area => area.totals.lines.total))).toBe(
          totals!.lines.total,
        );
        expect(sum(areas.map(area => area.totals.lines.covered))).toBe(
          totals!.lines.covered,
        );
        expect(sum(areas.map(area => area.files))).toBe(analysis.files.source);
        expect(sum(Object.values(gapCounts.byState))).toBe(gaps.length);
        const gained = sum(
          plan.phases.flatMap(phase => phase.steps.map(step => step.gain)),
        );
        if (plan.to !== null && totals!.lines.total > 0) {
          expect(plan.to).toBeCloseTo(
            ((totals!.lines.covered + gained) / totals!.lines.total) * 100,
          );
          expect(gained).toBeLessThanOrEqual(
            totals!.lines.total - totals!.lines.covered,
          );
        }
      }),
    );
  });

  it('never has a larger gap in a file for more of it covered', () => {
    fc.assert(
      fc.property(filesArbitrary, fc.nat(), fc.nat(120), (files, at, more) => {
        fc.pre(files.length > 0);
        const chosen = files[at % files.length];
        const { total, covered } = chosen.totals.lines;
        const raised = files.map(file =>
          file === chosen
            ? measured(file.path, Math.min(total, covered + more), total)
            : file,
        );
        const before = gapOf(analyse(input({ files })), chosen.path);
        const after = gapOf(analyse(input({ files: raised })), chosen.path);
        expect(after?.missing ?? 0).toBeLessThanOrEqual(before?.missing ?? 0);
        expect(after?.uncovered ?? 0).toBeLessThanOrEqual(
          before?.uncovered ?? 0,
        );
      }),
    );
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        expect(analyse(input({ files: [...files].reverse() }))).toEqual(
          analyse(input({ files })),
        );
      }),
      { numRuns: 50 },
    );
  });

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
