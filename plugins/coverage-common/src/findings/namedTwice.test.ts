import { gapOf } from '../plan/__testData__/gapOf';
import { namedTwice } from './namedTwice';
import { batchServerContext } from './__testData__/batchServerContext';
import { contextOf, repositoryFileOf } from './__testData__/contextOf';

describe('C12', () => {
  it('finds a file in two phases', () => {
    expect(namedTwice(batchServerContext)).toEqual([
      {
        code: 'C12',
        severity: 'warning',
        message:
          '1 file is in phases Unit tests and Integration tests, and planned in the first: core/database.py.',
      },
    ]);
  });

  it('names each pair of phases once', () => {
    const repositoryFile = repositoryFileOf({
      phases: [
        { name: 'One', files: ['a/**'] },
        { name: 'Two', files: ['a/1.ts'], areas: ['A'] },
        { name: 'Three', files: ['a/*.ts'] },
        { name: 'Rest' },
      ],
    });
    const gaps = [
      gapOf('a/1.ts'),
      gapOf('a/2.ts'),
      gapOf('b/3.ts', { area: 'A' }),
    ];
    expect(
      namedTwice(contextOf({ repositoryFile, gaps })).map(f => f.message),
    ).toEqual([
      '1 file is in phases One and Two, and planned in the first: a/1.ts.',
      '2 files are in phases One and Three, and planned in the first: a/1.ts and a/2.ts.',
    ]);
  });

  it('counts only what the phases work on', () => {
    const repositoryFile = repositoryFileOf({
      phases: [
        { name: 'One', files: ['a/**'] },
        { name: 'Two', files: ['a/**'] },
      ],
    });
    const gaps = [
      gapOf('a/open.ts'),
      { ...gapOf('a/exempt.ts'), state: 'exempt' as const },
      { ...gapOf('a/blocked.ts'), state: 'blocked' as const },
    ];
    expect(
      namedTwice(contextOf({ repositoryFile, gaps })).map(f => f.message),
    ).toEqual([
      '1 file is in phases One and Two, and planned in the first: a/open.ts.',
    ]);
  });

  it('leaves targets that are stated twice to the targets', () => {
    const repositoryFile = repositoryFileOf({
      areas: [
        {
          name: 'api',
          include: ['api/**'],
          targets: [
            { measure: 'lines', value: 90 },
            { measure: 'lines', value: 80 },
          ],
        },
      ],
    });
    expect(namedTwice(contextOf({ repositoryFile }))).toEqual([]);
  });
});
