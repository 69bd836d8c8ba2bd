import { FileKind } from '@backstage-coverage/plugin-coverage-common';
import { SourceFacts } from '../source/SourceFacts';
import { languageOf } from './languageOf';
import { pathKind } from './pathKind';

/** What a file is for, by its path and by what it holds. */
export function fileKind(path: string, facts: SourceFacts | null): FileKind {
  const kind = pathKind(path);
  if (!facts || kind === 'vendored' || kind === 'other') {
    return kind;
  }
  if (facts.isGenerated) {
    return 'generated';
  }
  if (!facts.hasOwnCode && (kind === 'source' || isPackageMarker(path))) {
    return 'marker';
  }
  if (kind === 'test' && isScriptByName(path, facts)) {
    return 'source';
  }
  return kind;
}

function isPackageMarker(path: string): boolean {
  return path.endsWith('/__init__.py');
}

/**
 * `tools/test_parallel.py` without any test function runs something in parallel;
 * within a folder of tests it would be a test that people run by hand.
 */
function isScriptByName(path: string, facts: SourceFacts): boolean {
  return (
    languageOf(path) === 'python' &&
    !facts.usesTestRunner &&
    !/(?:^|\/)(?:tests?|testing|\w+_tests?|e2e|integration|conftest\.py)(?:\/|$)/.test(
      path,
    )
  );
}
