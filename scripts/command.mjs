import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { CommandFailed } from './Problem.mjs';
import { portalDir, rootDir } from './workspace.mjs';

const KEPT_CHARACTERS = 50_000;
const KEPT_OF_A_LINE = 400;

const lastLines = (text, count) =>
  stripVTControlCharacters(text)
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map(line => line.slice(0, KEPT_OF_A_LINE))
    .join('\n');

/** Starts a program whose output goes to a log file; its end stays in memory. */
export function spawnLogged(
  program,
  args,
  { name, cwd = rootDir, env = process.env, logDir = join(portalDir, 'logs') },
) {
  const logFile = join(logDir, `${name}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', text => {
      log.write(text);
      output = (output + text).slice(-KEPT_CHARACTERS);
    });
  }
  const ended = once(child, 'close').then(async ([code, signal]) => {
    await once(log.end(), 'finish');
    return signal ?? `exit code ${code}`;
  });
  const failure = (title, exit, lines = 30) =>
    new CommandFailed(title, {
      exit,
      tail: lastLines(output, lines),
      logFile,
    });

  return { child, ended, logFile, failure, output: () => output };
}

/** Runs a program to its end and returns the end of what it printed. */
export async function run(program, args, { tailLines, ...options }) {
  const { ended, failure, output } = spawnLogged(program, args, options);
  const exit = await ended;
  if (exit !== 'exit code 0') throw failure(options.name, exit, tailLines);
  return stripVTControlCharacters(output());
}
