import {
  FileCoverage,
  Finding,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat, ParsedReport } from '../CoverageFormat';
import { parseReport, ParseReportOptions } from '../parseReport';

/** Neither text nor markup of any format, and no valid UTF-8. */
const OVERWRITTEN = 0xfe;

/** Reads a report as it would be uploaded. */
export function parseText(
  text: string | Uint8Array,
  options: Partial<ParseReportOptions> = {},
): Promise<ParsedReport> {
  return parseReport({
    stream: streamOf([Buffer.from(text)]),
    fileName: 'report',
    ...options,
  });
}

/** What a format hands over when the report arrives in chunks of these sizes. */
export async function parseChunks(
  format: CoverageFormat,
  text: string,
  sizes: number[],
): Promise<{ files: FileCoverage[]; findings: Finding[]; sources: string[] }> {
  const files: FileCoverage[] = [];
  const findings: Finding[] = [];
  const sources: string[] = [];
  await format.parse(
    streamOf(chunksOf(Buffer.from(text), sizes)),
    file => files.push(file),
    {
      fileName: 'report',
      maxDocumentBytes: 1e6,
      finding: finding => findings.push(finding),
      declare() {},
      source: folder => sources.push(folder),
    },
  );
  return { files, findings, sources };
}

/**
 * A stream that uses the memory of each chunk otherwise once the next one is asked
 * for: by turns it is overwritten, or goes to another thread.
 */
export async function* streamOf(
  chunks: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  for (const [i, chunk] of chunks.entries()) {
    const passing = new Uint8Array(chunk);
    yield passing;
    if (i % 2 === 0) {
      structuredClone(passing.buffer, { transfer: [passing.buffer] });
    } else {
      passing.fill(OVERWRITTEN);
    }
  }
}

/** Cuts bytes into chunks of these sizes, over and over. */
export function chunksOf(bytes: Buffer, sizes: number[]): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 0, i = 0; start < bytes.length; i++) {
    const end = start + sizes[i % sizes.length];
    chunks.push(bytes.subarray(start, end));
    start = end;
  }
  return chunks;
}
