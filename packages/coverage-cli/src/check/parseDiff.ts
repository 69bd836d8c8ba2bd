import { FileDiff } from './FileDiff';

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads what `git diff --unified=0` prints. Lines of the files themselves are
 * skipped by the counts of their hunk, so that none of them is taken for a header.
 */
export async function parseDiff(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<FileDiff[]> {
  const files: FileDiff[] = [];
  let file: FileDiff | undefined;
  let content = 0;
  for await (const line of lines) {
    if (content > 0 && /^[-+]/.test(line)) {
      content -= 1;
      continue;
    }
    if (line.startsWith('diff --git ')) {
      file = { path: null, from: null, hunks: [] };
      files.push(file);
    } else if (!file) {
      continue;
    } else if (line.startsWith('rename from ')) {
      file.from = unquoted(line.slice(12));
    } else if (line.startsWith('rename to ')) {
      file.path = unquoted(line.slice(10));
    } else if (line.startsWith('--- ')) {
      file.from = pathOf(line.slice(4), 'a/');
    } else if (line.startsWith('+++ ')) {
      file.path = pathOf(line.slice(4), 'b/');
    } else {
      const hunk = HUNK.exec(line);
      if (hunk) {
        const [oldStart, oldCount, newStart, newCount] = [1, 2, 3, 4].map(i =>
          Number(hunk[i] ?? 1),
        );
        file.hunks.push({ oldStart, oldCount, newStart, newCount });
        content = oldCount + newCount;
      }
    }
  }
  return files.filter(({ path, from }) => path !== null || from !== null);
}

/** `/dev/null` on the side where there is no file. */
function pathOf(text: string, prefix: string): string | null {
  const path = unquoted(text.replace(/\t$/, ''));
  return path === '/dev/null' ? null : path.slice(prefix.length);
}

/** Git quotes names with control characters, quotes and backslashes as C does. */
function unquoted(text: string): string {
  if (!/^".*"$/.test(text)) {
    return text;
  }
  const bytes: number[] = [];
  for (const [, octal, escape, plain] of text
    .slice(1, -1)
    .matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal) {
      bytes.push(parseInt(octal, 8));
    } else {
      const named = { n: '\n', t: '\t', r: '\r' }[escape ?? ''];
      bytes.push(...Buffer.from(named ?? escape ?? plain));
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
