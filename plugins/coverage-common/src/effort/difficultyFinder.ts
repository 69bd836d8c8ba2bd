import { FileFacts } from '../files/FileFacts';
import { folderOf } from '../model/pathParts';
import { EffortModel } from '../policy/CoveragePolicy';
import { isScreen } from '../priorities/sideOf';
import { wordIndex } from '../priorities/wordIndex';
import { wordsOfFolders } from '../priorities/words';
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

const IO = 0;
const askWords = wordIndex([IO_WORDS, PURE_WORDS]);

/**
 * Makes the function that says how hard a file is to test: heavy or io by what
 * it imports, io for what draws a screen or has a name of a boundary, pure for
 * what has a name of plain calculation and imports nothing that says otherwise,
 * else normal. A name says more than the folders around it:
 * `api/formatDate.ts` is pure.
 */
export function difficultyFinder({
  packages: lists,
}: EffortModel): (file: FileFacts, nameWords: readonly string[]) => Difficulty {
  const heavy = packageMatcher(lists.heavy);
  const io = packageMatcher(lists.io);
  const ofFolders = new Map<string, Difficulty | null>();

  function ofFolder(folder: string): Difficulty | null {
    let difficulty = ofFolders.get(folder);
    if (difficulty === undefined) {
      difficulty = ofWords(wordsOfFolders(folder));
      ofFolders.set(folder, difficulty);
    }
    return difficulty;
  }

  return ({ path, inventory }, nameWords) => {
    const packages = inventory?.packages;
    if (heavy(packages)) {
      return 'heavy';
    }
    if (io(packages)) {
      return 'io';
    }
    return (
      ofWords(nameWords) ??
      (isScreen(path) ? 'io' : ofFolder(folderOf(path))) ??
      'normal'
    );
  };
}

function ofWords(words: readonly string[]): Difficulty | null {
  let difficulty: Difficulty | null = null;
  askWords(words, at => {
    difficulty = at === IO || difficulty === 'io' ? 'io' : 'pure';
  });
  return difficulty;
}
