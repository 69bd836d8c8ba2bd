import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TestFolder } from '../testing/TestFolder';
import { unifiedDiff } from './unifiedDiff';

describe('unifiedDiff', () => {
  it('is a patch that turns one text into the other', () => {
    const folder = new TestFolder();
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 20 })
      .map(lines => lines.map(line => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        const diff = unifiedDiff(before, after, 'x');
        folder.write('x', before);
        folder.write('x.patch', diff);
        const patched = execFileSync(
          'git',
          ['apply', '--whitespace=nowarn', 'x.patch'],
          {
            cwd: folder.path,
            encoding: 'utf8',
          },
        );
        expect(patched).toBe('');
        expect(readFileSync(join(folder.path, 'x'), 'utf8')).toBe(after);
      }),
      { numRuns: 40 },
    );
    folder.remove();
  });

  it('is empty between equal texts, whatever their line ends', () => {
    expect(unifiedDiff('a\nb\n', 'a\r\nb\r\n', 'x')).toBe('');
  });

  it('keeps far places apart', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i}\n`);
    const after = [...lines, 'end\n'];
    after[1] = 'one\n';
    expect(unifiedDiff(lines.join(''), after.join(''), 'x')).toBe(`--- a/x
+++ b/x
@@ -1,5 +1,5 @@
 0
-1
+one
 2
 3
 4
@@ -18,3 +18,4 @@
 17
 18
 19
+end
`);
  });
});
