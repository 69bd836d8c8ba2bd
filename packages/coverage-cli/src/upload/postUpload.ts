import { IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { MultipartUpload } from './multipart';

const IDLE_MS = 5 * 60_000;
const LISTEN_MS = 2_000;
const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

/** What a server said, whatever it said. */
export interface Answer {
  status: number;
  statusText: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface PostOptions {
  token?: string;
  /** Give the server time to refuse the metadata before the reports are sent. */
  listenFirst?: boolean;
  /** Told how many bytes of the files were read. */
  onRead?: (bytes: number) => void;
}

/**
 * Sends an upload once. Node's own client and not `fetch`, because a portal may
 * refuse an upload before its end and close: `fetch` then only tells that
 * writing failed, while the reason was there to be read.
 */
export function postUpload(
  url: URL,
  upload: MultipartUpload,
  { token, listenFirst, onRead }: PostOptions = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        timeout: IDLE_MS,
        headers: {
          accept: 'application/json',
          'content-type': upload.contentType,
          ...(token && { authorization: `Bearer ${token}` }),
        },
      },
    );

    const answered = new AbortController();
    async function* content() {
      yield Buffer.from(upload.head);
      if (listenFirst) {
        const { signal } = answered;
        await sleep(LISTEN_MS, undefined, { signal }).catch(() => {});
      }
      if (!answered.signal.aborted) {
        yield* upload.rest(onRead);
      }
    }
    const body = Readable.from(content(), { objectMode: false });

    request.on('response', response => {
      answered.abort();
      const complete = request.writableEnded;
      body.destroy();
      readAnswer(response).then(answer => {
        if (!complete) {
          request.destroy();
        }
        resolve(answer);
      });
    });
    request.on('timeout', () =>
      request.destroy(
        Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }),
      ),
    );
    request.on('error', error => {
      // After an answer, this is only the end of what nobody wanted to read.
      if (!answered.signal.aborted) {
        body.destroy();
        reject(error);
      }
    });
    body.on('error', error => request.destroy(error));
    body.pipe(request);
  });
}

/** Never fails: the status alone says most, even if the rest is cut off. */
async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_ANSWER_BYTES) {
        break;
      }
    }
  } catch {
    // The connection was cut; what arrived has to do.
  }
  return {
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    headers: response.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
