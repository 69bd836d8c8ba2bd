import { LineBudget } from './LineBudget';
import { SourceFiles } from './SourceFiles';

describe('SourceFiles', () => {
  it('gives files back in the order of their first statements, once', () => {
    const files = new SourceFiles();
    files.of('b').addStatement(3, 4, 2);
    files.of('a').addStatement(1, undefined, 0);
    files.of('b').addStatement(4, 2, 5);
    const taken = [...files.take()].map(([key, file]) => file.finish(key));
    expect(taken.map(({ path }) => path)).toEqual(['b', 'a']);
    expect(taken[0].detail).toEqual({
      lines: Uint32Array.of(3, 4),
      hits: Uint32Array.of(2, 5),
      branches: null,
      functions: null,
    });
    expect(files.take().size).toBe(0);
  });

  it('counts lines as partial of which a part was not executed', () => {
    const file = new SourceFiles().of('a');
    file.addState(1, 2, 'covered');
    file.addState(2, 3, 'missed');
    file.addState(4, 4, 'partial');
    const { detail, totals } = file.finish('a');
    expect(detail?.hits).toEqual(Uint32Array.of(1, 1, 0, 1));
    expect(totals).toEqual({
      lines: { total: 4, covered: 3, partial: 2 },
      branches: null,
      functions: null,
    });
  });

  it('knows lines that cannot exist, and leaves out those of compilers', () => {
    const file = new SourceFiles().of('a');
    expect(file.addStatement(0, 1, 1)).toBe(false);
    expect(file.addStatement(undefined, 1, 1)).toBe(false);
    expect(file.addStatement(1, 20_001, 1)).toBe(false);
    expect(file.addStatement(0xfeefee, 0xfeefee, 1)).toBe(true);
    expect(file.addStatement(7, 0xfeefee, 1)).toBe(true);
    expect(file.finish('a').detail?.lines).toEqual(Uint32Array.of(7));
  });

  it('refuses more files than any repository has', () => {
    const files = new SourceFiles();
    for (let i = 0; i < 200_000; i++) {
      files.of(`${i}`);
    }
    expect(files.of('7')).toBe(files.of('7'));
    expect(() => files.of('one more')).toThrow(
      'it names more than 200,000 files',
    );
  });

  it('refuses more lines than any repository has', () => {
    const budget = new LineBudget();
    budget.take(20_000_000);
    expect(() => budget.take(1)).toThrow(
      'its statements span more than 20,000,000 lines',
    );
  });
});
