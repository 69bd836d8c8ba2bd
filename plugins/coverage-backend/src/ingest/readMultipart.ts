import { InputError } from '@backstage/errors';
import busboy from 'busboy';
import { IncomingHttpHeaders } from 'http';
import { Readable } from 'stream';
import { text } from 'stream/consumers';
import { limitBytes } from './limitBytes';
import { PayloadTooLargeError } from './PayloadTooLargeError';

const FIELD_BYTES = 64 * 1024;
const FILE_NAME_CHARACTERS = 1000;

/** Parts that may come once, after the metadata, as a file or as a field. */
export type DocumentPart = 'inventory' | 'config';

/** What is done with the parts, in the order in which they arrive. */
export interface MultipartHandlers {
  /** Called once, before any other part is read. */
  onMetadata(json: string): Promise<void>;
  onReport(fileName: string, stream: Readable): Promise<void>;
  onDocument(
    name: DocumentPart,
    stream: Readable,
    fileName: string,
  ): Promise<void>;
}

/**
 * Reads the body of an upload part by part: first `metadata`, then `report`s,
 * `inventory` and `config` in any order. A part is not read on before the one before it is done with, so that
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
    const seen = new Set<string | undefined>();

    function fail(error: Error) {
      body.unpipe(parser);
      parser.destroy();
      reject(error);
    }
    function onPart(name: string | undefined, read: () => Promise<void>) {
      const problem = problemWithPart(name, seen);
      if (problem) {
        fail(problem);
        return;
      }
      seen.add(name);
      last = last.then(read);
      last.catch(fail);
    }

    parser.on('field', (name, value, { valueTruncated }) =>
      onPart(name, async () => {
        if (name === 'report') {
          throw reportWithoutFile();
        }
        if (isDocument(name)) {
          refuseTruncated(name, valueTruncated);
          await handlers.onDocument(
            name,
            Readable.from([Buffer.from(value)]),
            '',
          );
          return;
        }
        if (valueTruncated) {
          throw metadataTooLarge();
        }
        await handlers.onMetadata(value);
      }),
    );
    parser.on('file', (name, stream, { filename }) => {
      // Without a listener, an error of a part that nobody reads any more would
      // end the process.
      stream.on('error', () => {});
      onPart(name, async () => {
        if (name === 'metadata') {
          await handlers.onMetadata(await readMetadata(stream));
        } else if (isDocument(name)) {
          await handlers.onDocument(name, stream, filename ?? '');
        } else {
          await handlers.onReport(checkFileName(filename), stream);
          stream.resume();
        }
      });
    });
    parser.on('error', error => fail(malformedBody(error as Error)));
    body.on('error', fail);
    parser.on('close', () => {
      last.then(() => {
        if (seen.has('metadata')) {
          resolve();
        } else {
          reject(
            new InputError(
              "The upload has no part; expected 'metadata', then parts named 'report'",
            ),
          );
        }
      }, reject);
    });
    body.pipe(parser);
  });
}

function createParser(headers: IncomingHttpHeaders) {
  const contentType = headers['content-type'] ?? '';
  const expected =
    "expected multipart/form-data with a boundary, a part 'metadata' and parts 'report'";
  if (/^multipart\/form-data\b/i.test(contentType)) {
    try {
      return busboy({
        headers,
        preservePath: true,
        defParamCharset: 'utf8',
        limits: { fieldSize: FIELD_BYTES },
      });
    } catch {
      throw new InputError(
        `The upload's content type has no boundary; ${expected}`,
      );
    }
  }
  const [mediaType] = contentType.slice(0, 100).split(';');
  throw new InputError(
    `The upload's content type is '${mediaType}'; ${expected}`,
  );
}

function checkFileName(name: string | undefined): string {
  if (!name) {
    throw reportWithoutFile();
  }
  if (name.length > FILE_NAME_CHARACTERS || /\p{Cc}/u.test(name)) {
    throw new InputError(
      `A report's file name is longer than ${FILE_NAME_CHARACTERS} characters or has control characters; send its path in the repository`,
    );
  }
  return name;
}

async function readMetadata(stream: Readable): Promise<string> {
  const limited = limitBytes({
    limit: FIELD_BYTES,
    tooLarge: metadataTooLarge,
  });
  return text(stream.pipe(limited));
}

function metadataTooLarge() {
  return new PayloadTooLargeError(
    `The part 'metadata' is larger than ${FIELD_BYTES} bytes`,
  );
}

function reportWithoutFile() {
  return new InputError(
    "A part 'report' has no file name; send it as a file: curl -F report=@lcov.info",
  );
}

function isDocument(name: string | undefined): name is DocumentPart {
  return name === 'inventory' || name === 'config';
}

function refuseTruncated(name: DocumentPart, isTruncated: boolean): void {
  if (isTruncated) {
    throw new PayloadTooLargeError(
      `The part '${name}' is larger than ${FIELD_BYTES} bytes, the most that a field may have; send it as a file: curl -F ${name}=@file`,
    );
  }
}

function problemWithPart(
  name: string | undefined,
  seen: Set<string | undefined>,
): InputError | undefined {
  const what = name
    ? `the part '${name.slice(0, 100)}'`
    : 'a part without name';
  if (!seen.has('metadata')) {
    return name === 'metadata'
      ? undefined
      : new InputError(
          `The upload starts with ${what}; the first part must be 'metadata', so that it can be checked before the reports are read`,
        );
  }
  if (name !== 'report' && !isDocument(name)) {
    return new InputError(
      `The upload has ${what}, which has no place there; after 'metadata' come parts named 'report', 'inventory' and 'config'`,
    );
  }
  return isDocument(name) && seen.has(name)
    ? new InputError(`The upload has ${what} twice; send it once`)
    : undefined;
}

function malformedBody(error: Error): InputError {
  return new InputError(
    `The upload's multipart body ends early or is malformed (${error.message}); nothing was stored`,
  );
}
