import { isAbsolute } from './cleanPath';
import { Spelling } from './Spelling';
import { Nearest } from './SuffixIndex';

/** Roots that are tried on all paths of a report. */
const TRIED = 8;
/** Of one path, that take part in finding the roots. */
const FEW = 16;

/** Code that came from elsewhere is no file of the repository, however it is called. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|bower_components|pkg\/mod|registry\/src|rustc\/[0-9a-f]+)\/|^\/usr\/(?:local\/)?include\//;

/** `written/` in the report is `actual/` in the repository. */
interface Root {
  written: string;
  actual: string;
  /** Paths of the report that it places. */
  votes: number;
  /** Those of them that nothing else places. */
  alone: number;
  /** The most parts that one of them shares with its file. */
  parts: number;
  /** What is written may be the name of the Go module in the actual folder. */
  isGoModule: boolean;
}

/** A file that a path may be. */
export interface Option {
  file: string;
  root: Root;
  /** Parts that path and file share at their end. */
  parts: number;
}

/**
 * The roots of a report: which beginnings of its paths are which folders of the
 * repository. What a path could be tells a possible root; what many paths
 * could be tells which roots are real.
 */
export class ReportRoots {
  readonly #spelling: Spelling;
  readonly #roots = new Map<string, Root>();
  readonly #nearest = new Map<string, Nearest>();
  readonly #likely = new Map<string, readonly Option[]>();

  constructor(paths: readonly string[], spelling: Spelling) {
    this.#spelling = spelling;
    this.#vote(paths);
    this.#collect();
  }

  /** Files that end as the path does, however little speaks for them. */
  nearest(path: string): readonly string[] {
    return this.#nearest.get(path)?.files ?? [];
  }

  /** Files that the path may well be. */
  optionsFor(path: string): readonly Option[] {
    return this.#likely.get(path) ?? [];
  }

  #vote(paths: readonly string[]): void {
    for (const path of paths) {
      const nearest = FOREIGN.test(path)
        ? null
        : this.#spelling.index.nearest(path);
      if (nearest) {
        this.#nearest.set(path, nearest);
        for (const { root, parts } of this.#own(path, nearest)) {
          root.votes += 1;
          root.parts = Math.max(root.parts, parts);
        }
      }
    }
  }

  /** Roots also place paths that end more like a file of a root with fewer votes. */
  #collect(): void {
    const votes = new Map(
      Array.from(this.#roots.values(), root => [root, root.votes]),
    );
    const tried = [...this.#roots.values()].sort(mostVotes).slice(0, TRIED);
    const all = new Map<string, Option[]>();
    for (const [path, nearest] of this.#nearest) {
      const options = this.#own(path, nearest);
      const most = Math.max(0, ...options.map(({ root }) => votes.get(root)!));
      for (const root of tried) {
        const file =
          most < 2 || votes.get(root)! > most
            ? this.#fileUnder(root, path)
            : null;
        if (file !== null && !options.some(option => option.file === file)) {
          options.push({ file, root, parts: root.parts });
          root.votes += 1;
        }
      }
      all.set(path, options);
    }
    for (const [path, options] of all) {
      const likely = options.filter(option => isLikely(path, option));
      this.#likely.set(path, likely);
      if (likely.length === 1) {
        likely[0].root.alone += 1;
      }
    }
  }

  #own(path: string, { files, length }: Nearest): Option[] {
    return files.length > FEW
      ? []
      : files.map(file => this.#option(path, file, length));
  }

  #fileUnder({ written, actual }: Root, path: string): string | null {
    if (!path.startsWith(written)) {
      return null;
    }
    const file = actual + path.slice(written.length);
    return this.#spelling.has(file) ? file : null;
  }

  #option(path: string, file: string, length: number): Option {
    const written = path.slice(0, path.length - length);
    const actual = file.slice(0, file.length - length);
    const key = `${written}:${actual}`;
    let root = this.#roots.get(key);
    if (!root) {
      const isGoModule =
        /^[^/]+\.[^/]+\//.test(written) &&
        path.endsWith('.go') &&
        this.#spelling.has(`${actual}go.mod`);
      root = { written, actual, votes: 0, alone: 0, parts: 0, isGoModule };
      this.#roots.set(key, root);
    }
    return { file, root, parts: partsOf(path, written.length) };
  }
}

/** The option that the report as a whole speaks for; `null` where it does not tell. */
export function mostLikely(options: readonly Option[]): Option | null {
  const [first, ...others] = [...options].sort((a, b) =>
    mostVotes(a.root, b.root),
  );
  const isClear = others.every(
    ({ root }) => root.votes < first.root.votes && root.alone === 0,
  );
  return isClear ? first : null;
}

function mostVotes(a: Root, b: Root): number {
  return (
    b.votes - a.votes ||
    (`${a.written}:${a.actual}` < `${b.written}:${b.actual}` ? -1 : 1)
  );
}

/** Files with a common name are many; what else speaks for one of them? */
function isLikely(path: string, { root, parts }: Option): boolean {
  if (root.written === '') {
    return true;
  }
  if (root.actual === '') {
    return parts > 1 || root.votes > 1 || isAbsolute(path);
  }
  const isKnown = root.votes > 1 || root.isGoModule;
  return parts > 2 || root.votes > 2 || (isKnown && root.parts > 1);
}

function partsOf(path: string, start: number): number {
  let parts = 1;
  for (
    let at = path.indexOf('/', start);
    at >= 0;
    at = path.indexOf('/', at + 1)
  ) {
    parts += 1;
  }
  return parts;
}
