import { FileFacts } from '../files/FileFacts';

/**
 * How many lines that raise or handle errors no test executes: those of the
 * inventory that the report lists as missed. `null`: the inventory does not tell
 * them, or the file is partly covered and its line detail is not at hand.
 */
export function uncoveredErrorLines(file: FileFacts): number | null {
  const errorLines = file.inventory?.errorLines;
  if (!errorLines || !file.totals) {
    return null;
  }
  if (file.detail) {
    const { lines, hits } = file.detail;
    const wanted = new Set(errorLines);
    return lines.reduce(
      (n, line, i) => n + (hits[i] === 0 && wanted.has(line) ? 1 : 0),
      0,
    );
  }
  return file.totals.lines.covered === 0 ? errorLines.length : null;
}
