import { measure, file, collect, codes } from '../files/__testData__/collected';

describe('paths of stored coverage', () => {
  it('keeps files whose path resolves to nothing or to several, and says so', () => {
    const inventory = [file('one/b.py'), file('two/b.py')];
    const gone = ['g1.py', 'g2.py', 'g3.py', 'g4.py'].map(path =>
      measure(path, 1),
    );
    const { files, findings } = collect(
      [...gone, measure('b.py', 5)],
      inventory,
    );
    expect(files.filter(({ totals }) => totals)).toHaveLength(5);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'unresolved-path',
        '4 paths of the report are no files of the repository (g1.py, g2.py, g3.py and g4.py); is the report older than the commit, or is a rule under "paths" missing?',
      ],
      [
        'ambiguous-path',
        `The report's path b.py could be one/b.py and two/b.py; a rule under "paths" can tell.`,
      ],
    ]);
  });

  it('merges two paths of one file', () => {
    const { files, findings } = collect(
      [measure('core/a.py', 10, 4), measure('a.py', 10, 6)],
      [file('core/a.py')],
    );
    expect(files).toHaveLength(1);
    expect(files[0].totals?.lines).toEqual({
      total: 10,
      covered: 6,
      partial: 0,
    });
    expect(codes(findings)).toEqual(['guessed-path', 'file-measured-twice']);
  });
});
