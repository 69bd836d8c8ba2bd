import { FileFacts } from '../files/FileFacts';
import { EffortModel } from '../policy/CoveragePolicy';
import { isScreen } from '../priorities/sideOf';
import { WordHits, wordIndex } from '../priorities/wordIndex';
import { splitPath, wordsOfFolders, wordsOfName } from '../priorities/words';
import { Difficulty } from './Effort';
import { packageMatcher } from './packageMatcher';

/** Names of code that talks to a database, a network, a disk or a cloud. */
const IO_WORDS = [
  'adapter',
  'api',
  'aws',
  'azure',
  'client',
  'connector',
  'consumer',
  'dao',
  'database',
  'db',
  'docker',
  'email',
  'ftp',
  'gateway',
  'gcs',
  'graphql',
  'grpc',
  'http',
  'k8s',
  'kafka',
  'mailer',
  'mongo',
  'mysql',
  'postgres*',
  'queue',
  'redis',
  'repository',
  'route',
  'router',
  's3',
  'server',
  'smtp',
  'socket',
  'sql',
  'sqlite',
  'storage',
  'webhook',
];

/** Names of code that takes values and gives values. */
const PURE_WORDS = [
  'calculat*',
  'convert*',
  'format',
  'formatter',
  'helper',
  'math',
  'parse',
  'parser',
  'serializer',
  'util',
  'validat*',
];

const askWords = wordIndex([IO_WORDS, PURE_WORDS]);
const hits: WordHits = [null, null];

/** Matchers of a model are made once, since all files share one model. */
const matchersOf = new WeakMap<
  EffortModel['packages'],
  Record<'heavy' | 'io', ReturnType<typeof packageMatcher>>
>();

/**
 * How hard a file is to test: heavy or io by what it imports, io for what draws
 * a screen or has a name of a boundary, pure for what has a name of plain
 * calculation and imports nothing that says otherwise, else normal.
 */
export function difficultyOf(file: FileFacts, model: EffortModel): Difficulty {
  const { packages: lists } = model;
  let matchers = matchersOf.get(lists);
  if (!matchers) {
    matchers = {
      heavy: packageMatcher(lists.heavy),
      io: packageMatcher(lists.io),
    };
    matchersOf.set(lists, matchers);
  }
  const packages = file.inventory?.packages;
  if (matchers.heavy(packages)) {
    return 'heavy';
  }
  if (matchers.io(packages)) {
    return 'io';
  }
  return difficultyOfPath(file.path);
}

/** A name says more than the folders around it: `api/formatDate.ts` is pure. */
function difficultyOfPath(path: string): Difficulty {
  const { folder, name } = splitPath(path);
  return (
    difficultyOfWords(wordsOfName(name)) ??
    (isScreen(path) ? 'io' : difficultyOfWords(wordsOfFolders(folder))) ??
    'normal'
  );
}

function difficultyOfWords(words: readonly string[]): Difficulty | null {
  askWords(words, hits);
  if (hits[0] !== null) {
    return 'io';
  }
  return hits[1] === null ? null : 'pure';
}
