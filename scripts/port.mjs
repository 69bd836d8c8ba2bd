import { createServer } from 'node:net';
import { once } from 'node:events';
import { Problem } from './Problem.mjs';

export const DEFAULT_PORT = 7007;

async function listenOn(port) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address();
  server.close();
  await once(server, 'close');
  return taken;
}

/** A port of this machine that nothing listens on. */
export const freePort = () => listenOn(0);

export function parsePort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(
      `'${text}' is not a port: give a number from 1 to 65535, for example 'npm start -- --port 7008'.`,
    );
  }
  return port;
}

export async function assertPortFree(port) {
  try {
    await listenOn(port);
  } catch (error) {
    if (error.code === 'EACCES') {
      throw new Problem(
        `Port ${port} is reserved for administrators: choose another with 'npm start -- --port ${DEFAULT_PORT}'.`,
      );
    }
    throw new Problem(
      `Port ${port} is in use: stop the program that listens there (perhaps a portal started earlier), or choose another with 'npm start -- --port ${
        port + 1
      }'.`,
    );
  }
}
