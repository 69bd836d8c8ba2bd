import { FileFacts } from '../files/FileFacts';
import { globMatcher, globPrefixes } from '../files/globMatcher';
import { Finding } from '../model/Finding';
import { folderOf } from '../model/folderOf';
import { examples, formatCount } from '../model/wording';
import {
  AreaDefinition,
  RepositoryFile,
} from '../repositoryFile/RepositoryFile';
import { foldersFrom } from './folderTree';
import { proposeAreaFolders } from './proposeAreas';

/** Which area each file is in. */
export interface AreaAssignment {
  areas: {
    definition: AreaDefinition;
    origin: 'stated' | 'proposed' | 'rest';
  }[];
  /** Index in `areas` of each file. */
  areaOf: Int32Array;
  findings: Finding[];
}

/** More folders than anybody would read. */
const MAX_GLOBS = 50;

/**
 * Puts each file in an area: the first stated one that takes it, else the
 * `rest`. Without stated areas they are proposed from the folder tree. Overlaps,
 * globs that match nothing and files of no area are findings.
 */
export function assignAreas(
  files: readonly FileFacts[],
  repositoryFile: RepositoryFile | null,
): AreaAssignment {
  const stated = repositoryFile?.areas ?? [];
  return stated.length > 0
    ? assignStated(files, stated)
    : assignProposed(files);
}

function assignProposed(files: readonly FileFacts[]): AreaAssignment {
  const proposed = proposeAreaFolders(files);
  const byFolder = new Map(proposed.map(({ folder }, i) => [folder, i]));
  const areaOf = Int32Array.from(files, ({ path }) => {
    const own = folderOf(path);
    const known = byFolder.get(own);
    if (known !== undefined) {
      return known;
    }
    for (const folder of foldersFrom(own)) {
      const area = byFolder.get(folder);
      if (area !== undefined) {
        byFolder.set(own, area);
        return area;
      }
    }
    return -1;
  });
  return {
    areas: proposed.map(({ definition }) => ({
      definition,
      origin: 'proposed',
    })),
    areaOf,
    findings: [],
  };
}

function assignStated(
  files: readonly FileFacts[],
  stated: readonly AreaDefinition[],
): AreaAssignment {
  const matchers = stated.map(({ include, exclude = [] }, area) => ({
    area,
    prefixes: globPrefixes(include),
    isIncluded: globMatcher(include),
    isExcluded: globMatcher(exclude),
  }));
  const byFolder = new Map<string, typeof matchers>();
  const matchersIn = (folder: string) => {
    const within = folder === '' ? '' : `${folder}/`;
    return matchers.filter(({ prefixes }) =>
      prefixes.some(text => text.startsWith(within) || within.startsWith(text)),
    );
  };
  const overlaps = new Map<string, Overlap>();
  const strays: FileFacts[] = [];
  const areaOf = Int32Array.from(files, file => {
    const folder = folderOf(file.path);
    const near = byFolder.get(folder) ?? matchersIn(folder);
    byFolder.set(folder, near);
    let first = -1;
    for (const { area, isIncluded, isExcluded } of near) {
      if (!isIncluded(file.path) || isExcluded(file.path)) {
        continue;
      }
      if (first < 0) {
        first = area;
      } else {
        noteOverlap(overlaps, first, area, file.path);
      }
    }
    if (first < 0) {
      strays.push(file);
    }
    return first < 0 ? stated.length : first;
  });
  const rest = restDefinition(stated);
  return {
    areas: [
      ...stated.map(definition => ({ definition, origin: 'stated' as const })),
      ...(strays.length > 0
        ? [{ definition: rest, origin: 'rest' as const }]
        : []),
    ],
    areaOf,
    findings: [
      ...[...overlaps.values()].map(overlap => overlapFinding(overlap, stated)),
      ...unmatchedGlobs(files, stated),
      ...strayFinding(strays, rest.name),
    ],
  };
}

interface Overlap {
  first: number;
  second: number;
  paths: string[];
}

function noteOverlap(
  overlaps: Map<string, Overlap>,
  first: number,
  second: number,
  path: string,
): void {
  const key = `${first} ${second}`;
  const overlap = overlaps.get(key) ?? { first, second, paths: [] };
  overlap.paths.push(path);
  overlaps.set(key, overlap);
}

function restDefinition(stated: readonly AreaDefinition[]): AreaDefinition {
  const names = new Set(stated.map(({ name }) => name));
  const name = names.has('Other files') ? 'Files in no area' : 'Other files';
  return { name, include: ['**'] };
}

function overlapFinding(
  { first, second, paths }: Overlap,
  stated: readonly AreaDefinition[],
): Finding {
  const wins = stated[first].name;
  const files =
    paths.length === 1 ? '1 file is' : `${formatCount(paths.length)} files are`;
  return {
    code: 'area-overlap',
    severity: 'warning',
    message: `${files} in both areas "${wins}" and "${
      stated[second].name
    }" (${examples(paths)}); "${wins}" comes first and takes ${
      paths.length === 1 ? 'it' : 'them'
    }.`,
  };
}

function unmatchedGlobs(
  files: readonly FileFacts[],
  stated: readonly AreaDefinition[],
): Finding[] {
  const entries = stated.flatMap(({ name, include, exclude = [] }) => [
    ...include.map(glob => ({ key: 'include', glob, name })),
    ...exclude.map(glob => ({ key: 'exclude', glob, name })),
  ]);
  // Areas often exclude the same, which is looked for once.
  const waiting = new Map(
    entries.map(({ glob }) => [glob, globMatcher([glob])]),
  );
  for (let i = 0; i < files.length && waiting.size > 0; i++) {
    for (const [glob, matches] of waiting) {
      if (matches(files[i].path)) {
        waiting.delete(glob);
      }
    }
  }
  const unmatched = entries.filter(({ glob }) => waiting.has(glob));
  return unmatched.map(({ name, key, glob }) => ({
    code: 'area-glob-matches-nothing',
    severity: 'warning',
    message: `The glob "${glob}" under "${key}" of the area "${name}" matches no file that counts.`,
  }));
}

function strayFinding(strays: readonly FileFacts[], name: string): Finding[] {
  if (strays.length === 0) {
    return [];
  }
  const measured = strays.filter(({ totals }) => totals !== null);
  const lines = measured.reduce(
    (sum, { totals }) => sum + (totals?.lines.total ?? 0),
    0,
  );
  const paths = strays.map(({ path }) => path);
  const withLines =
    measured.length > 0 ? ` with ${formatCount(lines)} lines` : '';
  return [
    {
      code: 'files-in-no-area',
      severity: 'warning',
      message: `${
        strays.length === 1
          ? `1 source file${withLines} is`
          : `${formatCount(strays.length)} source files${withLines} are`
      } in no area (${examples(paths)}).`,
      fix: { kind: 'add-area', name, include: globsFor(paths) },
    },
  ];
}

/** The files themselves, or where they are too many the folders that hold them. */
function globsFor(paths: readonly string[]): string[] {
  if (paths.length <= MAX_GLOBS) {
    return [...paths];
  }
  const folders = new Set(
    paths.map(path => `${path.slice(0, path.lastIndexOf('/') + 1)}*`),
  );
  return folders.size <= MAX_GLOBS ? [...folders].sort() : ['**'];
}
