import { languageOf } from './language';

const file = (path: string, total: number) => ({
  path,
  totals: {
    lines: { total, covered: 0, partial: 0 },
    branches: null,
    functions: null,
  },
});

describe('languageOf', () => {
  it('is that of most lines, not of most files', () => {
    const files = [file('a.ts', 1), file('b.ts', 1), file('c/d.PY', 3)];
    expect(languageOf(files)).toBe('Python');
  });

  it('takes extensions of one language together', () => {
    const files = [file('a.tsx', 2), file('b.mts', 2), file('c.go', 3)];
    expect(languageOf(files)).toBe('TypeScript');
  });

  it('is the first by name of those with as many', () => {
    expect(languageOf([file('a.rs', 2), file('b.go', 2)])).toBe('Go');
  });

  it('is unknown without any file that it knows', () => {
    expect(languageOf([])).toBeNull();
    expect(languageOf([file('Makefile', 9), file('a.xyz', 9)])).toBeNull();
    expect(languageOf([file('constructor', 1), file('x.__proto__', 1)])).toBe(
      null,
    );
  });
});
