import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import {
  RepositoryUploadMetadata,
  UploadMetadata,
} from '@backstage-coverage/plugin-coverage-common';
import { ReportFile, readReportFile, reportName } from '../input/ReportFile';

/** An upload that can be sent, and sent again. */
export interface MultipartUpload {
  contentType: string;
  /** The metadata come first, so that the portal can refuse what follows. */
  head: string;
  /** Files as gzip, read while they are sent. */
  rest(onRead?: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** A file of the upload, and what it is to the portal. */
export interface UploadFile extends ReportFile {
  /** In place of what is on disk. */
  content?: Uint8Array;
  field: 'inventory' | 'config' | 'report';
}

/**
 * An upload as `multipart/form-data`.
 *
 * @param root - that files are named from
 */
export function multipartUpload(
  metadata: UploadMetadata | RepositoryUploadMetadata,
  files: UploadFile[],
  root: string,
): MultipartUpload {
  const boundary = `coverage-${randomUUID()}`;
  const part = (disposition: string, ...headers: string[]) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; ${disposition}`,
      ...headers,
      '\r\n',
    ].join('\r\n');

  async function* rest(onRead: (bytes: number) => void = () => {}) {
    for (const file of files) {
      yield Buffer.from(
        part(
          `name="${file.field}"; filename="${quoted(reportName(file, root))}"`,
          'Content-Type: application/octet-stream',
          'Content-Encoding: gzip',
        ),
      );
      yield* gzipBytes(file, onRead);
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  }

  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: `${part(
      'name="metadata"',
      'Content-Type: application/json',
    )}${JSON.stringify(metadata)}\r\n`,
    rest,
  };
}

function gzipBytes(
  file: UploadFile,
  onRead: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const stored = counted(
    file.content ? [file.content] : readReportFile(file),
    onRead,
  );
  // An error on either side reaches the reader through the packed stream.
  return file.gzipped ? stored : pipeline(stored, createGzip(), () => {});
}

async function* counted(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}

/** As browsers write file names into a header. */
function quoted(name: string): string {
  return name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
