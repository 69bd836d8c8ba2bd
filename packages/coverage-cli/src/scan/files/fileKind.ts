import { FileKind } from '@backstage-coverage/plugin-coverage-common';
import { SourceFacts } from '../source/SourceFacts';
import { languageOf } from './languageOf';
import { pathKind } from './pathKind';

/**
 * What a file is for, by its path and by what it holds.
 *
 * @param hasFile - whether the repository has a file at a path
 */
export function fileKind(
  path: string,
  facts: SourceFacts | null,
  hasFile: (path: string) => boolean,
): FileKind {
  const kind = pathKind(path, folder => hasFile(`${folder}/__init__.py`));
  if (!facts || kind === 'vendored' || kind === 'other') {
    return kind;
  }
  if (kind === 'source' && isForTool(path, facts)) {
    return 'other';
  }
  if (facts.isGenerated) {
    return 'generated';
  }
  if (!facts.hasOwnCode && (kind === 'source' || isPackageMarker(path))) {
    return 'marker';
  }
  if (kind === 'source' && isOfBehave(path, hasFile)) {
    return 'test';
  }
  if (kind === 'test' && isScriptByName(path, facts)) {
    return 'source';
  }
  return ofMarkedTests(path, kind, facts);
}

/** `tasks.py` of invoke and `conf.py` of Sphinx; others called so are code. */
function isForTool(path: string, { imports, exports }: SourceFacts): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    (name === 'tasks.py' &&
      imports.some(({ specifier }) => specifier === 'invoke')) ||
    (name === 'conf.py' &&
      exports.some(variable => /^(?:extensions|html_theme)$/.test(variable)))
  );
}

/** Steps of scenarios, and what runs around them. */
function isOfBehave(path: string, hasFile: (path: string) => boolean): boolean {
  const [, features] = /^((?:.*\/)?features\/).*\.py$/.exec(path) ?? [];
  return features !== undefined && hasFile(`${features}environment.py`);
}

/**
 * On the JVM and in .NET tests are marked, so a file with marks is one wherever
 * it is, and `JobSpec.java` beside other code without any is none.
 */
function ofMarkedTests(
  path: string,
  kind: FileKind,
  facts: SourceFacts,
): FileKind {
  const language = languageOf(path)!;
  if (!/^(?:java|kotlin|scala|c#)$/.test(language)) {
    return kind;
  }
  if (kind === 'source' && facts.usesTestRunner) {
    return 'test';
  }
  const byFolder = pathKind(path.replace(/[^/]*(\.\w+)$/, 'x$1'));
  return kind === 'test' && byFolder !== 'test' && !facts.usesTestRunner
    ? byFolder
    : kind;
}

function isPackageMarker(path: string): boolean {
  return path.endsWith('/__init__.py');
}

/** Names that ordinary code may have as well as tests. */
const BY_NAME: Partial<Record<string, RegExp>> = {
  python: /\.py$/,
  php: /(?:Test|Spec)\.php$/,
  ruby: /(?:_test|_spec|(?:^|\/)test_[^/]*)\.rb$/,
  rust: /(?:^|\/)(?:test|\w+_tests?)\.rs$/,
  swift: /(?:Tests?|Spec)\.swift$/,
};

/**
 * `tools/test_parallel.py` without any test function runs something in parallel;
 * within a folder of tests it would be a test that people run by hand.
 */
function isScriptByName(path: string, facts: SourceFacts): boolean {
  return (
    BY_NAME[languageOf(path)!]?.test(path) === true &&
    !facts.usesTestRunner &&
    !/(?:^|\/)(?:[tT]ests?|\w+Tests|specs?|testing|\w+_tests?|e2e|integration|conftest\.py)(?:\/|$)/.test(
      path,
    )
  );
}
