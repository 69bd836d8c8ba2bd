import { InputError } from '@backstage/errors';
import {
  Finding,
  RepositoryFile,
  parseRepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Thousands of overrides fit; the parser takes a second for as much. */
const MAX_BYTES = 512 * 1024;
const MAX_ALIASES = 100;

/** Each one inside another doubles the time of the parser. */
const MAX_EXPLICIT_KEYS = 10;
const EXPLICIT_KEY = /(?:^|[\s[{,])\?(?=\s|$)/gm;

/**
 * Reads a `.coverage-plan.yaml` (or its JSON). An empty file says nothing, which is fine.
 *
 * @param text - the content
 * @param fileName - named in errors and findings
 * @throws InputError with line and column when it is no YAML, with the key and what was
 * expected when a value is wrong; also when it is larger than 512 kB, nested too
 * deeply or grows by its aliases.
 * @public
 */
export function readRepositoryFile(
  text: string,
  fileName = '.coverage-plan.yaml',
): { file: RepositoryFile; findings: Finding[] } {
  try {
    const { file, findings } = parseRepositoryFile(readYaml(text));
    return {
      file,
      findings: findings.map(finding => ({ ...finding, path: fileName })),
    };
  } catch (error) {
    throw new InputError(
      `${fileName}: ${(error as Error).message.replace(
        /^repository file: /,
        '',
      )}`,
    );
  }
}

function readYaml(text: string): unknown {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new InputError(
      `it is larger than ${MAX_BYTES.toLocaleString(
        'en-US',
      )} bytes, the most that a repository file may have`,
    );
  }
  if ((text.match(EXPLICIT_KEY)?.length ?? 0) > MAX_EXPLICIT_KEYS) {
    throw new InputError(
      `more than ${MAX_EXPLICIT_KEYS} of its keys begin with "? "; expected "key: value"`,
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
    // It compares each key with each other one; `repeatedKey` does not.
    uniqueKeys: false,
  });
  const error = document.errors[0] ?? repeatedKey(document);
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new InputError(`line ${line}, column ${col}: ${reasonOf(error)}`);
  }
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw new InputError(`its aliases do not resolve: ${reasonOf(cause)}`);
  }
}

interface Problem {
  message: string;
  /** From and to, in characters. */
  pos: [number, number];
}

function repeatedKey(document: Document): Problem | null {
  let problem: Problem | null = null;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (isScalar(key) && keys.has(key.value)) {
          const [from, to] = key.range ?? [0, 0];
          problem = {
            message: `the key "${key.value}" is there twice; expected each key once`,
            pos: [from, to],
          };
          return visit.BREAK;
        }
        keys.add(isScalar(key) ? key.value : key);
      }
      return undefined;
    },
  });
  return problem;
}

function reasonOf(error: unknown): string {
  const reason =
    error instanceof Error ? error.message : (error as Problem).message;
  // The parser reports its own overflow like any other mistake.
  return /call stack/.test(reason)
    ? 'it is nested too deeply'
    : reason.replace(/\s+/g, ' ').replace(/\.$/, '');
}
