import { InputError } from '@backstage/errors';
import busboy from 'busboy';
import { IncomingHttpHeaders } from 'http';
import { Readable } from 'stream';
import { text } from 'stream/consumers';
import { limitBytes } from './limitBytes';

const METADATA_BYTES = 64 * 1024;

/** What is done with the parts, in the order in which they arrive. */
export interface MultipartHandlers {
  /** Called once, before any report is read. */
  onMetadata(json: string): Promise<void>;
  onReport(fileName: string, stream: Readable): Promise<void>;
}

/**
 * Reads the body of an upload part by part: first `metadata`, then `report`s.
 * A part is not read on before the one before it is done with, so that
 * an upload which is refused by its metadata is refused before its reports.
 *
 * @throws InputError when the body is not of that form; whatever a handler
 * throws
 */
export async function readMultipart(
  body: Readable,
  headers: IncomingHttpHeaders,
  handlers: MultipartHandlers,
): Promise<void> {
  const parser = createParser(headers);
  await new Promise<void>((resolve, reject) => {
    let last: Promise<void> = Promise.resolve();
    let metadataSeen = false;

    const handle = (part: () => Promise<void>) => {
      last = last.then(part);
      last.catch(fail);
    };
    function fail(error: Error) {
      body.unpipe(parser);
      parser.destroy();
      reject(error);
    }

    const onPart = (name: string, read: () => Promise<void>) => {
      if (name === 'metadata' && !metadataSeen) {
        metadataSeen = true;
        handle(read);
      } else if (name === 'report' && metadataSeen) {
        handle(read);
      } else {
        fail(unexpectedPart(name, metadataSeen));
      }
    };

    parser.on('field', (name, value) =>
      onPart(name, () =>
        name === 'metadata'
          ? handlers.onMetadata(value)
          : handlers.onReport('report', Readable.from([Buffer.from(value)])),
      ),
    );
    parser.on('file', (name, stream, { filename }) => {
      // Without a listener, an error of a part that nobody reads any more would
      // end the process.
      stream.on('error', () => {});
      onPart(name, async () => {
        if (name === 'metadata') {
          await handlers.onMetadata(await readMetadata(stream));
        } else {
          await handlers.onReport(filename || 'report', stream);
          stream.resume();
        }
      });
    });
    parser.on('error', error => fail(malformedBody(error as Error)));
    body.on('error', fail);
    body.on('aborted', () => fail(malformedBody(new Error('cut off'))));
    parser.on('close', () => {
      last.then(() => {
        if (metadataSeen) {
          resolve();
        } else {
          reject(unexpectedPart(undefined, false));
        }
      }, reject);
    });
    body.pipe(parser);
  });
}

function createParser(headers: IncomingHttpHeaders) {
  try {
    return busboy({
      headers,
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fieldSize: METADATA_BYTES },
    });
  } catch {
    throw new InputError(
      `The upload's content type is '${
        headers['content-type'] ?? ''
      }'; expected multipart/form-data with a part 'metadata' and parts 'report'`,
    );
  }
}

function readMetadata(stream: Readable): Promise<string> {
  return text(
    stream.pipe(
      limitBytes({ limit: METADATA_BYTES, limitName: "part 'metadata'" }),
    ),
  );
}

function unexpectedPart(name: string | undefined, metadataSeen: boolean) {
  if (!metadataSeen) {
    return new InputError(
      `The upload ${
        name ? `starts with the part '${name}'` : 'has no part'
      }; the first part must be 'metadata', so that it can be checked before the reports are read`,
    );
  }
  return new InputError(
    `The upload has a part '${name}' that has no place there; after 'metadata' come parts named 'report'`,
  );
}

function malformedBody(error: Error): InputError {
  return new InputError(
    `The upload's multipart body ends early or is malformed (${error.message}); nothing was stored`,
  );
}
