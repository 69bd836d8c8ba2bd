import fc from 'fast-check';
import { globMatcher } from '../files/globMatcher';
import { MONOREPO } from './__fixtures__/monorepo';
import { proposeAreas } from './proposeAreas';

const propose = (paths: string[]) =>
  proposeAreas(paths.map(path => ({ path }))).map(
    ({ name, include, exclude = [] }) => {
      const isIn = globMatcher(include);
      const isOut = globMatcher(exclude);
      return { name, files: paths.filter(path => isIn(path) && !isOut(path)) };
    },
  );
const sizes = (paths: string[]) =>
  propose(paths).map(({ name, files }) => `${name} ${files.length}`);

describe('proposeAreas', () => {
  it('names component by kind, as people do', () => {
    expect(sizes(MONOREPO)).toEqual([
      'Backend API 24',
      'Backend Handlers 14',
      'Backend Repositories 13',
      'Backend Schemas 12',
      'Frontend Components 80',
      'Frontend Lib 10',
      'Frontend Stores 14',
      'Frontend Views 8',
      'Satellite Agent Clients 4',
      'Satellite Agent Controllers 2',
      'Satellite Agent Handlers 6',
      'Satellite Agent Tasks 4',
      'Satellite Model Server Handlers 8',
      'Satellite Model Server Services 8',
      'SDK API 13',
      'SDK Experiments 6',
      'SDK Other 7',
      'Backend Other 6',
      'Other 7',
    ]);
  });

  it('finds the packages of a small project', () => {
    expect(
      sizes(
        ['a', 'b', 'c'].flatMap(name => [
          `core/batch_app/${name}.py`,
          `core/result_handlers/${name}.py`,
        ]),
      ),
    ).toEqual(['Batch App 3', 'Result Handlers 3']);
  });

  it('does not give the name of a package to the examples in it', () => {
    const names = ['a', 'b', 'c', 'd'];
    expect(
      sizes([
        ...names.map(name => `core/batch_app/${name}.py`),
        ...names.map(name => `core/result_handlers/${name}.py`),
        'core/result_handlers/examples/s3.py',
        'core/result_handlers/examples/sql.py',
      ]),
    ).toEqual([
      'Batch App 4',
      'Result Handlers Examples 2',
      'Result Handlers Other 4',
    ]);
  });

  it.each([
    [[], []],
    [['a.py'], ['All files 1']],
    [Array.from({ length: 30 }, (_, i) => `pkg/m${i}.py`), ['Pkg 30']],
    [
      [
        'src/services/a.ts',
        'src/services/b.ts',
        'src/stores/a.ts',
        'src/stores/b.ts',
      ],
      ['Services 2', 'Stores 2'],
    ],
    [
      [
        'services/pay/a.go',
        'services/pay/b.go',
        'services/mail/a.go',
        'services/mail/b.go',
      ],
      ['Mail 2', 'Pay 2'],
    ],
  ])('does not split %j for the sake of it', (paths, expected) => {
    expect(sizes(paths)).toEqual(expected);
  });

  it('puts each file in exactly one of at most 20 areas with names of their own', () => {
    const part = fc.constantFrom(
      'api',
      'src',
      'handlers',
      'orders',
      'lib',
      'a',
      'b',
    );
    const path = fc
      .tuple(fc.array(part, { maxLength: 5 }), fc.nat(30))
      .map(([folders, i]) => [...folders, `f${i}.ts`].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 120 }), paths => {
        const areas = propose(paths);
        const placed = areas.flatMap(({ files }) => files);
        expect(placed.sort()).toEqual([...paths].sort());
        expect(areas.length).toBeLessThanOrEqual(20);
        expect(new Set(areas.map(({ name }) => name)).size).toBe(areas.length);
      }),
    );
  });
});
