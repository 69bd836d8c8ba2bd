import { InventoryIndex } from '../inventory/InventoryIndex';
import { Finding } from '../model/Finding';
import { mergeFiles } from '../model/mergeFiles';
import { examples } from '../model/wording';
import { storedPaths } from '../paths/storedPaths';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { MeasuredFile } from './FileFacts';

/** A measured file at its path in the repository. */
export type Measured = MeasuredFile & { measuredPath: string };

/** Measured files by where the inventory has them. */
interface PlacedFiles {
  /** By place in the inventory's index. */
  listed: readonly (Measured | undefined)[];
  /** By path, those that the inventory does not list. */
  others: ReadonlyMap<string, Measured>;
  findings: Finding[];
}

/** Finds measured files in the repository; of several that are one file the lines are merged. */
export function placeMeasured(input: {
  measured: readonly MeasuredFile[];
  index: InventoryIndex | null;
  repositoryFile: RepositoryFile | null;
  entityPath: string;
}): PlacedFiles {
  const { measured, index } = input;
  const { paths, findings } = storedPaths(
    measured.map(({ path }) => path),
    index,
    input.repositoryFile?.paths ?? [],
    input.entityPath,
  );
  const listed: (Measured | undefined)[] =
    index?.files.map(() => undefined) ?? [];
  const others = new Map<string, Measured>();
  const twice: string[] = [];
  measured.forEach((file, i) => {
    const path = paths[i];
    const place = index?.places.get(path);
    const other = place === undefined ? others.get(path) : listed[place];
    if (other) {
      twice.push(path);
    }
    const { totals, detail } = other ? union(other, file) : file;
    const measuredPath = other?.measuredPath ?? file.path;
    const placed = { path, totals, detail, measuredPath };
    if (place === undefined) {
      others.set(path, placed);
    } else {
      listed[place] = placed;
    }
  });
  return { listed, others, findings: [...findings, ...twiceFinding(twice)] };
}

function union(a: MeasuredFile, b: MeasuredFile): MeasuredFile {
  return mergeFiles(
    { ...a, detail: a.detail ?? null },
    { ...b, detail: b.detail ?? null },
  );
}

function twiceFinding(paths: readonly string[]): Finding[] {
  const files = [...new Set(paths)];
  return files.length === 0
    ? []
    : [
        {
          code: 'file-measured-twice',
          severity: 'warning',
          message: `Several paths of the report are the same file, whose lines were merged (${examples(
            files,
          )}).`,
        },
      ];
}
