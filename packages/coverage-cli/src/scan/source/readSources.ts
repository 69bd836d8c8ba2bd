import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads';
import { languageOf } from '../files/languageOf';
import { Grammars } from './Grammars';
import { readSource } from './readSource';
import { factsOfLines, SourceFacts } from './SourceFacts';

/** Nobody writes by hand what is larger. */
const MAX_BYTES = 1024 ** 2;
/** A thread takes a while to start. */
const WORTH_A_THREAD = 150;
const MAX_THREADS = 8;
/** Paths that a thread asks for at a time. */
const PORTION = 32;

interface Job {
  root: string;
}
type Read = [path: string, facts: SourceFacts | null][];

/**
 * Facts of all files that are code, read in as many threads as there are
 * processors. A file that cannot be read is left out.
 *
 * @param onProgress - told how many files were read so far
 */
export async function readSources(
  root: string,
  paths: readonly string[],
  onProgress: (read: number) => void = () => {},
): Promise<Map<string, SourceFacts>> {
  const code = paths.filter(languageOf);
  const facts = new Map<string, SourceFacts>();
  const take = (read: Read) => {
    for (const [path, own] of read) {
      if (own) {
        facts.set(path, own);
      }
    }
    onProgress(facts.size);
  };
  const portions = portionsOf(code);
  const threads = Math.min(
    availableParallelism(),
    MAX_THREADS,
    Math.ceil(code.length / WORTH_A_THREAD),
  );
  await Promise.all(
    Array.from({ length: threads }, () =>
      readInThread({ root }, portions, take),
    ),
  );
  return facts;
}

function portionsOf(paths: readonly string[]): string[][] {
  const portions: string[][] = [];
  for (let i = 0; i < paths.length; i += PORTION) {
    portions.push(paths.slice(i, i + PORTION));
  }
  return portions;
}

/** One thread that takes portions until none is left. */
async function readInThread(
  job: Job,
  portions: string[][],
  take: (read: Read) => void,
): Promise<void> {
  const worker = new Worker(__filename, {
    workerData: job,
    // In the repository itself this is TypeScript.
    ...(__filename.endsWith('.ts') && {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
    }),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        const portion = portions.shift();
        if (portion) {
          worker.postMessage(portion);
        } else {
          resolve();
        }
      };
      worker.on('message', (read: Read) => {
        take(read);
        next();
      });
      worker.once('error', reject);
      next();
    });
  } finally {
    await worker.terminate();
  }
}

async function readPortion(
  root: string,
  paths: string[],
  grammars: Grammars,
): Promise<Read> {
  const read: Read = [];
  for (const path of paths) {
    read.push([path, await readFacts(root, path, grammars)]);
  }
  return read;
}

/** `null` where the file vanished or nobody may read it. */
async function readFacts(
  root: string,
  path: string,
  grammars: Grammars,
): Promise<SourceFacts | null> {
  const text = await readText(join(root, path));
  if (text === null) {
    return null;
  }
  return text === undefined
    ? factsOfLines(0)
    : readSource(path, languageOf(path)!, text, grammars);
}

/** `undefined` for what is too large to be read. */
async function readText(file: string): Promise<string | null | undefined> {
  try {
    const { size } = await stat(file);
    return size > MAX_BYTES ? undefined : await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

if (!isMainThread && workerData?.root !== undefined) {
  const { root } = workerData as Job;
  const grammars = new Grammars();
  parentPort!.on('message', async (paths: string[]) => {
    parentPort!.postMessage(await readPortion(root, paths, grammars));
  });
}
