import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { CommandFailed } from './Problem.mjs';
import { portalDir, rootDir } from './workspace.mjs';

const KEPT_CHARACTERS = 20_000;

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
  const ended = once(child, 'close').then(([code, signal]) => {
    log.end();
    return signal ?? `exit code ${code}`;
  });

  const tail = lines =>
    stripVTControlCharacters(output)
      .trimEnd()
      .split('\n')
      .slice(-lines)
      .join('\n');
  return { child, ended, logFile, tail };
}

/** Runs a program to its end and returns what it last printed. */
export async function run(program, args, { tailLines = 30, ...options }) {
  const { ended, logFile, tail } = spawnLogged(program, args, options);
  const exit = await ended;
  if (exit !== 'exit code 0') {
    throw new CommandFailed(options.name, {
      exit,
      tail: tail(tailLines),
      logFile,
    });
  }
  return tail(tailLines);
}
