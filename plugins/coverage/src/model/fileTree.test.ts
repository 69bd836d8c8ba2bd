import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { FileNode, fileTree, folderAt, pathTo, treeOfFound } from './fileTree';
import { parentOf, rowStartingWith, treeRows } from './treeRows';

function file(path: string, total: number, covered: number): FileSummary {
  return {
    path,
    totals: {
      lines: { total, covered, partial: 1 },
      branches: null,
      functions: null,
    },
    hasLines: true,
  };
}

const LEVELS = new Map([
  ['src/auth/session.ts', 'critical'],
  ['src/auth/token.ts', 'critical'],
  ['src/index.ts', 'high'],
] as const);

const tree = fileTree(
  [
    file('src/index.ts', 10, 5),
    file('src/auth/token.ts', 20, 0),
    file('src/auth/session.ts', 30, 30),
    file('lib/deep/er/one.ts', 4, 1),
    file('setup.ts', 1, 1),
  ],
  path => LEVELS.get(path as 'src/index.ts'),
);

const outline = ({ name, lines, files, gaps, children }: FileNode): unknown => [
  name,
  `${lines.covered}/${lines.total}`,
  files,
  gaps && `${gaps.count} ${gaps.level}`,
  ...(children ?? []).map(outline),
];

describe('fileTree', () => {
  it('sums up folders, joins those with one folder only, and counts the most urgent gaps', () => {
    expect(outline(tree)).toEqual([
      '',
      '37/65',
      5,
      '2 critical',
      ['lib/deep/er', '1/4', 1, null, ['one.ts', '1/4', 1, null]],
      [
        'src',
        '35/60',
        3,
        '2 critical',
        [
          'auth',
          '30/50',
          2,
          '2 critical',
          ['session.ts', '30/30', 1, '1 critical'],
          ['token.ts', '0/20', 1, '1 critical'],
        ],
        ['index.ts', '5/10', 1, '1 high'],
      ],
      ['setup.ts', '1/1', 1, null],
    ]);
  });

  it('has sums that add up at every level', () => {
    const folders = (node: FileNode): FileNode[] =>
      node.children ? [node, ...node.children.flatMap(folders)] : [];
    const sumsOf = (nodes: FileNode[]) =>
      nodes.reduce(
        (sum, { lines, files }) => ({
          total: sum.total + lines.total,
          partial: sum.partial + lines.partial,
          files: sum.files + files,
        }),
        { total: 0, partial: 0, files: 0 },
      );
    expect(folders(tree).map(({ children }) => sumsOf(children!))).toEqual(
      folders(tree).map(node => sumsOf([node])),
    );
  });

  it('keeps paths that begin with a slash apart', () => {
    const absolute = fileTree(
      [file('/a/b.ts', 1, 0), file('a/b.ts', 1, 0)],
      () => undefined,
    );
    expect(absolute.children?.map(node => node.path)).toEqual(['/a', 'a']);
  });

  it('finds folders and the way to them', () => {
    expect(folderAt(tree, 'src/auth').lines.total).toBe(50);
    expect(pathTo(tree, 'src/auth').map(node => node.name)).toEqual([
      '',
      'src',
      'auth',
    ]);
    expect(folderAt(tree, 'gone')).toBe(tree);
    // A file is no folder.
    expect(folderAt(tree, 'setup.ts')).toBe(tree);
  });

  it('holds 20,000 files', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      file(`area-${i % 40}/feature-${i % 700}/module-${i}.ts`, 2, 1),
    );
    expect(fileTree(many, () => undefined)).toMatchObject({
      files: 20_000,
      lines: { total: 40_000, covered: 20_000 },
    });
  });
});

describe('treeRows', () => {
  const rows = treeRows(tree, path => path === 'src');
  const names = rows.map(row => row.node.name);

  it('shows what is in open folders', () => {
    expect(names).toEqual([
      'lib/deep/er',
      'src',
      'auth',
      'index.ts',
      'setup.ts',
    ]);
    expect(rows[2]).toMatchObject({
      level: 2,
      position: 1,
      siblings: 2,
      isOpen: false,
    });
  });

  it('knows the folder of a row', () => {
    expect(parentOf(rows, 3)).toBe(1);
    expect(parentOf(rows, 0)).toBeUndefined();
  });

  it('finds names by their beginning, around the end', () => {
    expect(rowStartingWith(rows, 1, 's')).toBe(4);
    expect(rowStartingWith(rows, 4, 's')).toBe(1);
    expect(rowStartingWith(rows, 1, 'SR')).toBe(1);
    expect(rowStartingWith(rows, 1, 'x')).toBeUndefined();
  });
});

describe('treeOfFound', () => {
  it('is the tree that the files found would make', () => {
    const part = fc.constantFrom('a', 'b', 'a-b', 'c.ts');
    const paths = fc.uniqueArray(
      fc
        .array(part, { minLength: 0, maxLength: 4 })
        .map(folders => [...folders, 'x.ts'].join('/')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(paths, part, (all, search) => {
        const isFound = (path: string) => path.includes(search);
        const treeOf = (some: string[]) =>
          fileTree(
            some.map(path => file(path, path.length, 1)),
            path => (path.length % 2 ? 'high' : undefined),
          );
        expect(treeOfFound(treeOf(all), isFound)).toEqual(
          treeOf(all.filter(isFound)),
        );
      }),
    );
  });
});
