import { MeasuredLines } from '../measuredLines';

/** Writes a report as the tools do, part by part. */
export type ReportWriter = (
  files: Iterable<MeasuredLines>,
) => Generator<string>;

/** What a tool sums up at the end of a file. */
export function totalsOf({
  hits,
  functions = [],
  branches = [],
}: MeasuredLines) {
  const ways = branches.flatMap(({ taken }) => taken);
  return {
    lines: hits.length,
    linesHit: hits.filter(Boolean).length,
    functions: functions.length,
    functionsHit: functions.filter(called => called.hits > 0).length,
    ways: ways.length,
    waysTaken: ways.filter(Boolean).length,
  };
}

/** What comes before the last slash, and behind it. */
export function splitPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}

/** Files of a folder that follow each other. */
export function* byFolder(
  files: Iterable<MeasuredLines>,
): Generator<{ folder: string; members: MeasuredLines[] }> {
  let current: { folder: string; members: MeasuredLines[] } | undefined;
  for (const file of files) {
    const { folder } = splitPath(file.path);
    if (current && current.folder !== folder) {
      yield current;
      current = undefined;
    }
    current ??= { folder, members: [] };
    current.members.push(file);
  }
  if (current) {
    yield current;
  }
}
