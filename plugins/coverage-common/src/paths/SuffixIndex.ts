/** Up to so many files are compared one by one. */
const FEW = 16;

interface Group {
  files: string[];
  /** By the folder before what all of them end with; made when it is asked for. */
  folders?: Map<string, Group>;
}

/** Files that share the longest ending with a path, in whole parts. */
export interface Nearest {
  files: readonly string[];
  /** Of that ending, in characters. */
  length: number;
}

/** Files of a repository by how their paths end. */
export class SuffixIndex {
  readonly #paths: Iterable<string>;
  #names: Map<string, Group> | null = null;

  /** @param paths - each once; none begins or ends with a slash */
  constructor(paths: Iterable<string>) {
    this.#paths = paths;
  }

  /** `null` where no file has that name. */
  nearest(path: string): Nearest | null {
    let slash = path.lastIndexOf('/');
    this.#names ??= groupBy(this.#paths, 0);
    let group = this.#names.get(path.slice(slash + 1));
    if (!group) {
      return null;
    }
    while (group.files.length > FEW) {
      const length = path.length - slash - 1;
      const before = slash > 0 ? path.lastIndexOf('/', slash - 1) : -1;
      group.folders ??= groupBy(group.files, length + 1);
      const deeper: Group | undefined =
        slash > 0
          ? group.folders.get(path.slice(before + 1, slash))
          : undefined;
      if (!deeper) {
        return { files: group.files, length };
      }
      group = deeper;
      slash = before;
    }
    return longest(path, group.files);
  }
}

/** @param skipped - of the end of each path, with the slash before it */
function groupBy(paths: Iterable<string>, skipped: number): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const path of paths) {
    const end = path.length - skipped;
    if (end > 0) {
      const part = path.slice(path.lastIndexOf('/', end - 1) + 1, end);
      const group = groups.get(part);
      if (group) {
        group.files.push(path);
      } else {
        groups.set(part, { files: [path] });
      }
    }
  }
  return groups;
}

function longest(path: string, files: readonly string[]): Nearest {
  let length = 0;
  let best: string[] = [];
  for (const file of files) {
    const shared = sharedEnding(path, file);
    if (shared > length) {
      length = shared;
      best = [file];
    } else if (shared === length) {
      best.push(file);
    }
  }
  return { files: best, length };
}

/** In characters, whole parts only. */
function sharedEnding(a: string, b: string): number {
  let i = a.length;
  let j = b.length;
  let shared = 0;
  while (i > 0 && j > 0 && a.charCodeAt(i - 1) === b.charCodeAt(j - 1)) {
    if (a.charCodeAt(i - 1) === 47) {
      shared = a.length - i;
    }
    i -= 1;
    j -= 1;
  }
  const isWhole =
    (i === 0 || a.charCodeAt(i - 1) === 47) &&
    (j === 0 || b.charCodeAt(j - 1) === 47);
  return isWhole ? a.length - i : shared;
}
