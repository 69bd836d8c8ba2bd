import { compileGlob, CompiledGlob } from './compileGlob';
import { folderOf, joinPath, nameOf } from '../model/pathParts';
import { GLOBSTAR, matchesParts, matchesSegment, STAR } from './matchesParts';

/**
 * Whether a path from the repository's root matches any of the globs.
 *
 * `*` and `?` stay within a part of the path, `**` stands for any folders,
 * `{a,b}` and `[a-z]` for alternatives. A path without wildcards matches that
 * file or everything in that folder; so does a glob that ends with `/`. Upper
 * and lower case differ, names that begin with a dot match like others. The
 * globs are taken apart once; matching never takes longer than glob times path.
 *
 * @throws InputError when a glob is longer than 1,000 characters, stands for more than
 * 100 paths by its braces, is empty or begins with `!`.
 * @public
 */
export function globMatcher(
  globs: readonly string[],
): (path: string) => boolean {
  const literals = new Set<string>();
  const ofFolders: CompiledGlob[] = [];
  const ofNames: CompiledGlob[] = [];
  const ofPaths: CompiledGlob[] = [];
  for (const compiled of globs.flatMap(compileGlob)) {
    if (compiled.literal !== null) {
      literals.add(compiled.literal);
    } else if (isOfFolder(compiled)) {
      ofFolders.push(compiled);
    } else if (isOfName(compiled)) {
      ofNames.push(compiled);
    } else {
      ofPaths.push(compiled);
    }
  }
  // Paths come folder by folder, so the latest answer is kept.
  let latest: { folder: string; isIn: boolean } | null = null;
  const isFolderIn = (folder: string) => {
    if (folder !== latest?.folder) {
      const isIn =
        isInOneOf(literals, folder) ||
        matchesWild(ofFolders, joinPath(folder, 'any name'));
      latest = { folder, isIn };
    }
    return latest.isIn;
  };
  const asksFolders = ofFolders.length > 0 || literals.size > 0;
  return path =>
    (asksFolders && (isFolderIn(folderOf(path)) || literals.has(path))) ||
    matchesName(ofNames, path) ||
    matchesWild(ofPaths, path);
}

/** Whether it takes all that is in a folder, whatever its name. */
function isOfFolder({ segments }: CompiledGlob): boolean {
  const last = segments[segments.length - 1];
  return (
    segments[segments.length - 2] === GLOBSTAR &&
    last?.length === 1 &&
    last[0] === STAR
  );
}

/** Whether it asks for the name alone, in any folder. */
function isOfName({ segments }: CompiledGlob): boolean {
  return segments.length === 2 && segments[0] === GLOBSTAR;
}

/** Texts of which every path that the globs match begins with one; empty: with anything. */
export function globPrefixes(globs: readonly string[]): string[] {
  return globs.flatMap(compileGlob).map(({ prefix }) => prefix);
}

function isInOneOf(literals: Set<string>, path: string): boolean {
  for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
    if (literals.has(path.slice(0, end))) {
      return true;
    }
  }
  return literals.has(path);
}

function matchesName(globs: readonly CompiledGlob[], path: string): boolean {
  let name: string | null = null;
  for (const { suffix, needle, segments } of globs) {
    if (path.endsWith(suffix) && path.includes(needle)) {
      name ??= nameOf(path);
      if (matchesSegment(segments[1], name)) {
        return true;
      }
    }
  }
  return false;
}

function matchesWild(wild: readonly CompiledGlob[], path: string): boolean {
  let parts: string[] | null = null;
  for (const { prefix, suffix, needle, segments } of wild) {
    if (
      path.startsWith(prefix) &&
      path.endsWith(suffix) &&
      path.includes(needle)
    ) {
      parts ??= path.split('/');
      if (matchesParts(segments, parts)) {
        return true;
      }
    }
  }
  return false;
}
