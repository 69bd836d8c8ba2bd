import { codeLines, textLines } from './codeLines';
import { languageOf, GRAMMARS } from './languages';
import { loadGrammar } from './loadGrammar';

const tokensOf = async (path: string, text: string) =>
  codeLines((await loadGrammar(languageOf(path)!))(text));

describe('codeLines', () => {
  it('cuts what spans lines at their ends', async () => {
    const text = '"""One\n\ntwo."""\nx = 1\n';
    const lines = await tokensOf('a.py', text);
    expect(lines).toEqual([
      [{ text: '"""One', kind: 'string' }],
      [],
      [{ text: 'two."""', kind: 'string' }],
      [{ text: 'x = ' }, { text: '1', kind: 'number' }],
    ]);
    expect(lines).toHaveLength(textLines(text).length);
  });

  it.each([
    ['a.tsx', 'const a = <b c="d">{e()}</b>;\n'],
    ['a.php', '<?php\nclass A { function b() { return 1; } }\n'],
    ['A.kt', 'fun main() {\r\n  println("x")\r\n}\r\n'],
    ['a.go', 'func main() {\n\n\n}'],
    ['a.scala', 'object A { val x = 1 }\n'],
  ])('keeps every character of %s', async (path, text) => {
    const lines = await tokensOf(path, text);
    expect(lines.map(parts => parts.map(part => part.text).join(''))).toEqual(
      textLines(text),
    );
    expect(lines.flat().some(part => part.kind)).toBe(true);
  });

  it('knows the grammars that languages name', async () => {
    await Promise.all(Object.keys(GRAMMARS).map(loadGrammar));
    for (const { needs } of Object.values(GRAMMARS)) {
      expect(Object.keys(GRAMMARS)).toEqual(expect.arrayContaining(needs));
    }
    expect(languageOf('Makefile')).toBeUndefined();
    expect(languageOf('src/A.JAVA')).toBe('java');
  });
});
