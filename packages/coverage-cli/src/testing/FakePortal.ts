import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** A server on this machine that answers each request as the test says. */
export class FakePortal {
  readonly #server: Server;
  /** Stays the same after the portal has stopped. */
  url = '';
  requests = 0;

  private constructor(handlers: Handler[]) {
    this.#server = createServer((request, response) => {
      const turn = Math.min(this.requests++, handlers.length - 1);
      void handlers[turn](request, response);
    });
  }

  /** One handler per request, in order; the last one stays. */
  static async start(...handlers: Handler[]): Promise<FakePortal> {
    const portal = new FakePortal(handlers);
    await new Promise<void>(listening =>
      portal.#server.listen(0, '127.0.0.1', listening),
    );
    const { port } = portal.#server.address() as AddressInfo;
    portal.url = `http://127.0.0.1:${port}`;
    return portal;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(closed => this.#server.close(closed));
  }
}

/** Reads the whole request, then answers with JSON. */
export function answering(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Handler {
  return async (request, response) => {
    await buffer(request).catch(() => {});
    respond(response, status, body, headers);
  };
}

/** Answers at once and closes, as a portal does that refuses the metadata. */
export function refusingEarly(status: number, message: string): Handler {
  return (request, response) => {
    respond(response, status, backstageError(message), { connection: 'close' });
    response.on('finish', () => request.socket.destroy());
  };
}

export function backstageError(message: string) {
  return { error: { name: 'Error', message } };
}

function respond(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
) {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(body));
}
