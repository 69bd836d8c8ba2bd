import { InventoryFile } from '../inventory/Inventory';
import { InventoryIndex } from '../inventory/InventoryIndex';
import { Finding } from '../model/Finding';
import { nameOf } from '../model/pathParts';
import { formatCount, examples } from '../model/wording';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';

/** Where the paths of a report lie in the repository. */
interface ResolvedPaths {
  /** Parallel to the measured paths; as written where nothing fits. */
  paths: string[];
  findings: Finding[];
}

interface Known {
  has(path: string): boolean;
  /** Paths of files with that last part. */
  named(name: string): readonly string[];
}

/**
 * Finds the repository's file for each path of a report. Tools write paths
 * relative to other folders or from the root of the machine that ran the tests;
 * so, in this order: the path itself, the repository file's rules, the entity's folder
 * in front, the one file whose path ends like it. A path itself that lies outside of
 * the entity's folder is taken after that folder was tried.
 *
 * @param inventory - `null`: only rules can be applied
 */
export function resolvePaths(
  measured: readonly string[],
  inventory: InventoryIndex | null,
  rules: RepositoryFile['paths'],
  entityPath: string,
): ResolvedPaths {
  if (!inventory) {
    return {
      paths: measured.map(path => applyRules(path, rules)[0] ?? clean(path)),
      findings: [],
    };
  }
  const index = knownOf(inventory);
  const prefix = folderPrefix(entityPath);
  const unresolved: string[] = [];
  const ambiguous: { path: string; among: readonly string[] }[] = [];
  const paths = measured.map(written => {
    const path = clean(written);
    if (path.startsWith(prefix) && index.has(path)) {
      return path;
    }
    const direct = [...applyRules(written, rules), prefix + path, path].find(
      candidate => index.has(candidate),
    );
    if (direct !== undefined) {
      return direct;
    }
    const alike = endingAlike(path, index, prefix);
    if (alike.length === 1) {
      return alike[0];
    }
    if (alike.length === 0) {
      unresolved.push(written);
    } else {
      ambiguous.push({ path: written, among: alike });
    }
    return path;
  });
  return {
    paths,
    findings: [
      ...unresolvedFinding(unresolved),
      ...ambiguousFinding(ambiguous),
    ],
  };
}

/** `core/` for `core`, `/core/` or `core/`; empty for the root. */
export function folderPrefix(entityPath: string): string {
  const bare = clean(entityPath).replace(/^\/+|\/+$/g, '');
  return bare === '' || bare === '.' ? '' : `${bare}/`;
}

function clean(path: string): string {
  const parts = path.includes('\\') ? path.replaceAll('\\', '/') : path;
  return parts.startsWith('./') ? parts.replace(/^(?:\.\/+)+/, '') : parts;
}

function applyRules(path: string, rules: RepositoryFile['paths']): string[] {
  return rules
    .filter(({ from }) => path.startsWith(from))
    .map(({ from, to }) => clean(to + path.slice(from.length)));
}

function knownOf({ files, places }: InventoryIndex): Known {
  let byName: Map<string, string[]> | null = null;
  return {
    has: path => places.has(path),
    named: name => {
      byName ??= groupByName(files);
      return byName.get(name) ?? [];
    },
  };
}

function groupByName(files: readonly InventoryFile[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const { path } of files) {
    const name = nameOf(path);
    const group = byName.get(name);
    if (group) {
      group.push(path);
    } else {
      byName.set(name, [path]);
    }
  }
  return byName;
}

/** Files in the entity's folder come first; others only where it has none. */
function endingAlike(path: string, known: Known, prefix: string): string[] {
  const named = known.named(nameOf(path));
  const longer = named.filter(candidate => candidate.endsWith(`/${path}`));
  if (longer.length > 0) {
    const inside = longer.filter(candidate => candidate.startsWith(prefix));
    return inside.length > 0 ? inside : longer;
  }
  const shorter = named.filter(candidate => path.endsWith(`/${candidate}`));
  const longest = Math.max(...shorter.map(candidate => candidate.length));
  return shorter.filter(candidate => candidate.length === longest);
}

function unresolvedFinding(paths: readonly string[]): Finding[] {
  return paths.length === 0
    ? []
    : [
        {
          code: 'unresolved-path',
          severity: 'warning',
          message:
            paths.length === 1
              ? `The report's path ${paths[0]} is no file of the repository; is the report older than the commit, or is a rule under "paths" missing?`
              : `${formatCount(
                  paths.length,
                )} paths of the report are no files of the repository (${examples(
                  paths,
                )}); is the report older than the commit, or is a rule under "paths" missing?`,
          ...(paths.length === 1 ? { path: paths[0] } : {}),
        },
      ];
}

function ambiguousFinding(
  found: readonly { path: string; among: readonly string[] }[],
): Finding[] {
  if (found.length === 0) {
    return [];
  }
  const [{ path, among }] = found;
  const first = `${path} could be ${examples(among)}`;
  return [
    {
      code: 'ambiguous-path',
      severity: 'warning',
      message:
        found.length === 1
          ? `The report's path ${first}; a rule under "paths" can tell.`
          : `${formatCount(
              found.length,
            )} paths of the report could each be several files of the repository (${first}); a rule under "paths" can tell.`,
      ...(found.length === 1 ? { path } : {}),
    },
  ];
}
