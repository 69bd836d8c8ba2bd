import { globMatcher } from '../files/globMatcher';
import { isExpired } from '../gaps/exceptionFor';
import { Finding } from '../model/Finding';
import { dayOf } from '../model/day';
import { examples, formatCount } from '../model/wording';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { AnalysisInput } from './Analysis';

/** A list of paths or globs that somebody wrote, and what they are to match. */
interface Setting {
  /** Where it stands, for people. */
  place: string;
  globs: readonly string[];
  among: readonly string[];
}

/**
 * A finding for each setting with a path or glob that matches nothing, most
 * often since a file was moved. Areas and ignored files have theirs where they
 * are read; what has expired is told as such.
 */
export function unmatchedSettings(
  input: Pick<AnalysisInput, 'portal' | 'repositoryFile' | 'inventory' | 'now'>,
  files: readonly { path: string }[],
): Finding[] {
  const sources = files.map(({ path }) => path);
  if (sources.length === 0) {
    return [];
  }
  return settingsOf(input, sources).flatMap(({ place, globs, among }) => {
    const unmatched = unmatchedAmong(globs, among);
    return unmatched.length === 0 ? [] : [findingOf(place, unmatched)];
  });
}

function settingsOf(
  input: Parameters<typeof unmatchedSettings>[0],
  sources: readonly string[],
): Setting[] {
  const { portal, repositoryFile: file } = input;
  const today = dayOf(input.now);
  const valid = (stated: readonly { path: string; until?: string | null }[]) =>
    stated
      .filter(({ until }) => !isExpired(until ?? null, today))
      .map(({ path }) => path);
  const ofSources: Omit<Setting, 'among'>[] = [
    { place: 'exceptions of the portal', globs: valid(portal.exceptions) },
    { place: 'priorities of the portal', globs: valid(portal.overrides) },
    { place: '"exempt"', globs: valid(file?.exempt ?? []) },
    { place: '"blocked"', globs: valid(file?.blocked ?? []) },
    {
      place: '"priorities.overrides"',
      globs: valid(file?.priorities.overrides ?? []),
    },
    { place: '"testFiles"', globs: Object.keys(file?.testFiles ?? {}) },
    ...(file?.phases ?? []).map(({ name, files }) => ({
      place: `"files" of the phase "${name}"`,
      globs: files ?? [],
    })),
  ];
  return [
    ...ofSources.map(setting => ({ ...setting, among: sources })),
    ...settingsOfTests(file, input.inventory),
  ];
}

/** A kind without any file is empty, and shown as such. */
function settingsOfTests(
  file: RepositoryFile | null,
  inventory: AnalysisInput['inventory'],
): Setting[] {
  const tests = (inventory?.files ?? [])
    .filter(({ kind }) => kind === 'test')
    .map(({ path }) => path);
  return Object.entries(file?.testKinds ?? {})
    .filter(
      ([, { include }]) =>
        include.length > 1 && tests.some(globMatcher(include)),
    )
    .map(([kind, { include }]) => ({
      place: `"include" of the test kind "${kind}"`,
      globs: include,
      among: tests,
    }));
}

/** Those that match none of the paths; `[id]` also stands for itself. */
function unmatchedAmong(
  globs: readonly string[],
  paths: readonly string[],
): string[] {
  if (globs.length === 0) {
    return [];
  }
  const known = withFolders(paths);
  return [...new Set(globs)].filter(glob => {
    if (known.has(glob.replace(/^(?:\.?\/)+|\/+$/g, ''))) {
      return false;
    }
    return !(/[*?[\]{}\\]/.test(glob) && paths.some(globMatcher([glob])));
  });
}

function withFolders(paths: readonly string[]): Set<string> {
  const known = new Set(paths);
  for (const path of paths) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !known.has(path.slice(0, end))) {
      known.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return known;
}

function findingOf(place: string, globs: readonly string[]): Finding {
  return {
    code: 'setting-matches-nothing',
    severity: 'warning',
    message:
      globs.length === 1
        ? `Under ${place}, ${globs[0]} matches no file that counts: correct or remove it.`
        : `Under ${place}, ${formatCount(
            globs.length,
          )} entries match no file that counts (${examples(
            globs,
          )}): correct or remove them.`,
  };
}
