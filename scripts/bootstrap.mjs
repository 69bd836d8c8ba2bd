import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname, join } from 'node:path';
import { Problem } from './Problem.mjs';
import { findNode } from './toolchain.mjs';
import { rootDir } from './workspace.mjs';

const calledByYarn = () =>
  process.env.npm_config_user_agent?.startsWith('yarn/');

/** Takes this process's place: same terminal, same signals, same exit code. */
async function become(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await once(child, 'close');
  process.exitCode = code ?? 1;
}

const commands = {
  start: async args => {
    const { checkStart, start } = await import('./start.mjs');
    return { check: () => checkStart(args), run: () => start(args) };
  },
  test: async args => {
    const { checkTest, test } = await import('./test.mjs');
    return { check: () => checkTest(args), run: () => test(args) };
  },
};

async function bootstrapCommand(name, args) {
  if (calledByYarn()) {
    const cli = join(rootDir, 'node_modules/@backstage/cli/bin/backstage-cli');
    await become(process.execPath, [cli, 'repo', name, ...args]);
    return;
  }

  const command = await commands[name](args);
  await command.check();
  const node = await findNode();
  // Whatever is started by name further down gets the same Node.
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter);
  if (node === process.execPath) {
    await command.run();
  } else {
    await become(node, [join(rootDir, 'scripts/run.mjs'), name, ...args]);
  }
}

/** `npm start` and `npm test` from nothing but Node and npm; Yarn's from Backstage. */
export async function bootstrap([name, ...args]) {
  try {
    await bootstrapCommand(name, args);
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
