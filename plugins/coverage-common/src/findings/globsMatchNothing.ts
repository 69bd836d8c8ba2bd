import { globMatcher, globPrefixes } from '../files/globMatcher';
import { isExpired, repositoryExceptions } from '../gaps/exceptionFor';
import { dayOf } from '../model/day';
import { repositoryOverrides } from '../priorities/repositoryOverrides';
import { Check, CheckContext } from './CheckContext';
import { kindsElsewhere } from './testKindNotEmpty';

/** A path or glob, and how to name the place that states it. */
interface StatedGlob {
  glob: string;
  where: string;
}

/**
 * Paths and globs that match no file, as after a file was renamed: what is
 * said of them holds for nothing. Globs of areas and of what to ignore are
 * looked at where they are used, expired settings have a finding of their own.
 */
export const globsMatchNothing: Check = context => {
  const { files, inventory, repositoryFile } = context;
  // A source file that a test kind names is a test.
  const tests =
    repositoryFile?.testKinds &&
    inventory?.files.filter(({ kind }) => kind === 'test' || kind === 'source');
  return [
    ...unmatched(ofSources(context), files, 'source file that counts'),
    ...unmatched(ofTests(context), tests, 'test file'),
  ];
};

function unmatched(
  stated: readonly StatedGlob[],
  files: readonly { path: string }[] | null | undefined,
  what: string,
): ReturnType<Check> {
  if (!files || files.length === 0 || stated.length === 0) {
    return [];
  }
  const paths = new Set(files.map(({ path }) => path));
  const isUsed = new Map<string, boolean>();
  for (const { glob } of stated) {
    if (!isUsed.has(glob)) {
      isUsed.set(glob, paths.has(glob) || matchesAny(glob, paths));
    }
  }
  return stated
    .filter(({ glob }) => !isUsed.get(glob))
    .map(({ glob, where }) => ({
      code: 'glob-matches-nothing',
      severity: 'warning',
      message: `The path "${glob}" ${where} matches no ${what}.`,
    }));
}

function matchesAny(glob: string, paths: Iterable<string>): boolean {
  const matches = globMatcher([glob]);
  const prefixes = globPrefixes([glob]);
  for (const path of paths) {
    // The cheap question first: repositories have many files.
    if (prefixes.some(prefix => path.startsWith(prefix)) && matches(path)) {
      return true;
    }
  }
  return false;
}

function ofSources({ repositoryFile, portal, now }: CheckContext) {
  const today = dayOf(now);
  const holding = <T extends { until?: string | null }>(all: readonly T[]) =>
    all.filter(({ until }) => !isExpired(until ?? null, today));
  const inPortal = (path: string): StatedGlob => ({
    glob: path,
    where: 'set in the portal',
  });
  const under =
    (key: string) =>
    (glob: string): StatedGlob => ({ glob, where: `under "${key}"` });
  return [
    ...holding(portal.exceptions).map(({ path }) => inPortal(path)),
    ...holding(portal.overrides).map(({ path }) => inPortal(path)),
    ...holding(repositoryExceptions(repositoryFile)).map(({ path, kind }) =>
      under(kind)(path),
    ),
    ...holding(repositoryOverrides(repositoryFile)).map(({ path }) =>
      under('priorities.overrides')(path),
    ),
    ...(repositoryFile?.phases ?? []).flatMap(({ name, files = [] }) =>
      files.map(glob => ({ glob, where: `of phase "${name}"` })),
    ),
    ...Object.keys(repositoryFile?.testFiles ?? {}).map(under('testFiles')),
  ];
}

/** A kind whose tests lie elsewhere is told of with the place where they are. */
function ofTests(context: CheckContext): StatedGlob[] {
  const elsewhere = kindsElsewhere(context);
  return Object.entries(context.repositoryFile?.testKinds ?? {})
    .filter(([kind]) => !elsewhere.has(kind))
    .flatMap(([kind, { include }]) =>
      include.map(glob => ({ glob, where: `of test kind "${kind}"` })),
    );
}
