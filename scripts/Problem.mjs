import { readFileSync } from 'node:fs';

/** Something the person at the keyboard can act on: shown as its message alone. */
export class Problem extends Error {}

/** A command that failed for a reason only its output can tell. */
export class CommandFailed extends Problem {
  constructor(title, { exit, tail, logFile }) {
    super(
      [tail, `${title} failed (${exit}). Full log: ${logFile}`]
        .filter(Boolean)
        .join('\n\n'),
    );
    this.logFile = logFile;
  }
}

const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET|TimeoutError/;

function sawNetworkTrouble(logFile) {
  const lines = readFileSync(logFile, 'utf8').split('\n');
  // A crash prints lines of a package manager's own minified source.
  return lines.some(line => line.length < 1000 && networkTrouble.test(line));
}

/** Says "no network" in one sentence instead of a package manager's many. */
export async function explainNetwork(download) {
  try {
    return await download();
  } catch (error) {
    if (error instanceof CommandFailed && sawNetworkTrouble(error.logFile)) {
      throw new Problem(
        `The package registry cannot be reached: connect this machine to the network, or set its proxy or registry, then run the command again (log: ${error.logFile}).`,
      );
    }
    throw error;
  }
}
