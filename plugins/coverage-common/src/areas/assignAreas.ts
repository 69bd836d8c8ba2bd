import { FileFacts } from '../files/FileFacts';
import { globMatcher, globPrefixes } from '../files/globMatcher';
import { Finding } from '../model/Finding';
import { ancestorsOf, folderOf } from '../model/pathParts';
import { examples, formatCount } from '../model/wording';
import {
  AreaDefinition,
  RepositoryFile,
} from '../repositoryFile/RepositoryFile';
import { areaMatcher } from './areaMatcher';
import { proposeAreaFolders } from './proposeAreas';

/** Which area each file is in. */
export interface AreaAssignment {
  areas: {
    definition: AreaDefinition;
    origin: 'stated' | 'proposed' | 'rest';
  }[];
  /** Index in `areas` of each file. */
  areaOf: Int32Array;
  /** Folder of each file, since it is asked for time and again. */
  folders: readonly string[];
  findings: Finding[];
}

/**
 * Puts each file in an area: the first stated one that takes it, else the
 * `rest`. Without stated areas they are proposed from the folder tree. Overlaps
 * and globs that match nothing are findings.
 */
export function assignAreas(
  files: readonly FileFacts[],
  repositoryFile: RepositoryFile | null,
): AreaAssignment {
  const stated = repositoryFile?.areas ?? [];
  const folders = files.map(({ path }) => folderOf(path));
  return stated.length > 0
    ? assignStated(files, folders, stated)
    : assignProposed(folders);
}

function assignProposed(folders: readonly string[]): AreaAssignment {
  const proposed = proposeAreaFolders(folders);
  const byFolder = new Map(proposed.map(({ folder }, i) => [folder, i]));
  const areaIn = (own: string) => {
    for (const folder of ancestorsOf(own)) {
      const area = byFolder.get(folder);
      if (area !== undefined) {
        return area;
      }
    }
    return -1;
  };
  const areaOf = new Int32Array(folders.length);
  // Files of a folder come together.
  let latest = { folder: '', area: areaIn('') };
  folders.forEach((folder, i) => {
    if (folder !== latest.folder) {
      latest = { folder, area: areaIn(folder) };
    }
    areaOf[i] = latest.area;
  });
  return {
    areas: proposed.map(({ definition }) => ({
      definition,
      origin: 'proposed',
    })),
    areaOf,
    folders,
    findings: [],
  };
}

function assignStated(
  files: readonly FileFacts[],
  folders: readonly string[],
  stated: readonly AreaDefinition[],
): AreaAssignment {
  const matchers = stated.map((definition, area) => ({
    area,
    prefixes: globPrefixes(definition.include),
    isIn: areaMatcher(definition),
  }));
  const byFolder = new Map<string, typeof matchers>();
  const matchersIn = (folder: string) => {
    let near = byFolder.get(folder);
    if (!near) {
      const within = folder === '' ? '' : `${folder}/`;
      near = matchers.filter(({ prefixes }) =>
        prefixes.some(
          text => text.startsWith(within) || within.startsWith(text),
        ),
      );
      byFolder.set(folder, near);
    }
    return near;
  };
  const overlaps = new Map<string, Overlap>();
  let strays = 0;
  const areaOf = new Int32Array(files.length);
  files.forEach(({ path }, i) => {
    let first = -1;
    for (const { area, isIn } of matchersIn(folders[i])) {
      if (!isIn(path)) {
        continue;
      }
      if (first < 0) {
        first = area;
      } else {
        noteOverlap(overlaps, first, area, path);
      }
    }
    if (first < 0) {
      strays += 1;
    }
    areaOf[i] = first < 0 ? stated.length : first;
  });
  return {
    areas: [
      ...stated.map(definition => ({ definition, origin: 'stated' as const })),
      ...(strays > 0
        ? [{ definition: restDefinition(stated), origin: 'rest' as const }]
        : []),
    ],
    areaOf,
    folders,
    findings: [
      ...[...overlaps.values()].map(overlap => overlapFinding(overlap, stated)),
      ...unmatchedGlobs(files, stated),
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
