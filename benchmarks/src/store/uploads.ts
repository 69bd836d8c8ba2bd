import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { RunningBackend } from '../backend/startBackend';
import { measuredLines, Revision } from '../data/measuredLines';
import { ReportFormat, REPORTS } from '../data/reports';

export function reportOf(format: ReportFormat, revision: Revision): Buffer {
  return Buffer.from(
    [...REPORTS[format].write(measuredLines(revision))].join(''),
  );
}

/** For what is larger than a string may be; as `coverage upload` sends it. */
export async function gzippedReportOf(
  format: ReportFormat,
  revision: Revision,
): Promise<{ bytes: number; gzipped: Buffer }> {
  let bytes = 0;
  const parts = REPORTS[format].write(measuredLines(revision));
  const source = Readable.from(
    (function* counted() {
      for (const part of parts) {
        bytes += part.length;
        yield part;
      }
    })(),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of source.pipe(createGzip({ level: 1 }))) {
    chunks.push(chunk);
  }
  return { bytes, gzipped: Buffer.concat(chunks) };
}

/**
 * Commits are an hour apart, the last of so many an hour ago.
 *
 * @returns for how many milliseconds the answer waited after the upload was stored
 */
export async function upload(
  backend: RunningBackend,
  options: {
    entity: string;
    format: ReportFormat;
    report: Buffer;
    commit: number;
    isGzipped?: boolean;
  },
): Promise<number> {
  const { entity, format, report, commit, isGzipped } = options;
  const form = new FormData();
  form.append(
    'metadata',
    JSON.stringify({
      entityRef: `component:default/${entity}`,
      commit: commit.toString(16).padStart(40, '0'),
      branch: 'main',
      committedAt: new Date(
        Date.now() - (1_000 - commit) * 3_600_000,
      ).toISOString(),
      flag: 'unit',
    }),
  );
  const { fileName } = REPORTS[format];
  form.append(
    'report',
    new Blob([report]),
    isGzipped ? `${fileName}.gz` : fileName,
  );
  const headers = await backend.request('/coverage/uploads', {
    method: 'POST',
    body: form,
  });
  const [, stored, answered] = headers
    .get('server-timing')!
    .match(/^commit;dur=(.+), total;dur=(.+)$/)!
    .map(Number);
  return answered - stored;
}

/** The same, to the existing plugin. */
export async function uploadToExisting(
  backend: RunningBackend,
  options: { entity: string; format: ReportFormat; report: Buffer },
): Promise<void> {
  const { entity, format, report } = options;
  const query = new URLSearchParams({
    entity: `component:default/${entity}`,
    coverageType: format,
  });
  await backend.request(`/code-coverage/report?${query}`, {
    method: 'POST',
    headers: {
      'content-type': format === 'lcov' ? 'text/plain' : 'text/xml',
    },
    body: report,
  });
}
