import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ignore, { Ignore } from 'ignore';
import { CliError } from '../../CliError';

const run = promisify(execFile);

/** Folders that no repository keeps its code in, where there is no git to ask. */
const NEVER = new Set(['.git', '.hg', '.svn', 'node_modules', '__pycache__']);

/** Paths of a million files. */
const MAX_OUTPUT = 256 * 1024 ** 2;

/**
 * Files of a checkout, tracked or new, that its ignore rules do not leave out:
 * paths below the folder, with `/`, sorted. Asks git where there is one, else reads
 * the `.gitignore` files itself. Symbolic links and submodules are left out.
 */
export async function listFiles(root: string): Promise<string[]> {
  const files = (await listByGit(root)) ?? (await listByRules(root));
  return files.sort();
}

/** `undefined` where the folder is in no repository, or git is missing. */
async function listByGit(root: string): Promise<string[] | undefined> {
  try {
    const list = async (...options: string[]) => {
      const { stdout } = await run('git', ['ls-files', '-z', ...options], {
        cwd: root,
        maxBuffer: MAX_OUTPUT,
      });
      return stdout.split('\0').filter(Boolean);
    };
    const [tracked, others, deleted] = await Promise.all([
      list('--stage'),
      list('--others', '--exclude-standard'),
      list('--deleted'),
    ]);
    const gone = new Set(deleted);
    return [
      ...new Set([...tracked.flatMap(pathOfRegularFile), ...others]),
    ].filter(path => !gone.has(path) && !path.endsWith('/'));
  } catch {
    return undefined;
  }
}

/** From `100644 <hash> 0\t<path>`; links are 120000, submodules 160000. */
function pathOfRegularFile(entry: string): string[] {
  return entry.startsWith('100') ? [entry.slice(entry.indexOf('\t') + 1)] : [];
}

/** The rules of one folder, which hold for all below it. */
interface Rules {
  folder: string;
  ignore: Ignore;
}

async function listByRules(root: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (folder: string, outer: readonly Rules[]) => {
    const entries = await readFolder(join(root, folder), folder);
    const own = entries.some(({ name }) => name === '.gitignore')
      ? [
          {
            folder,
            ignore: ignore().add(
              await readFile(join(root, folder, '.gitignore'), 'utf8'),
            ),
          },
        ]
      : [];
    const rules = [...outer, ...own];
    for (const entry of entries) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name) && !isIgnored(`${path}/`, rules)) {
          await walk(path, rules);
        }
      } else if (entry.isFile() && !isIgnored(path, rules)) {
        files.push(path);
      }
    }
  };
  await walk('', []);
  return files;
}

async function readFolder(path: string, folder: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (folder === '') {
      throw new CliError(
        code === 'ENOTDIR'
          ? `${path} is a file; scan takes the folder of a checkout.`
          : `Cannot read the folder ${path}: ${code}.`,
      );
    }
    // A folder within that nobody may read is no part of the code.
    return [];
  }
}

/** The innermost folder that says something about a path has the last word. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { folder, ignore: own } of rules.toReversed()) {
    const below = folder ? path.slice(folder.length + 1) : path;
    const { ignored, unignored } = own.test(below);
    if (ignored || unignored) {
      return ignored;
    }
  }
  return false;
}
