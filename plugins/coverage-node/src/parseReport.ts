import { InputError, isError } from '@backstage/errors';
import {
  Count,
  FileCoverage,
  Finding,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageFormat, ParseContext, ParsedReport } from './CoverageFormat';
import { detectFormat, HEAD_BYTES } from './detectFormat';
import { FilePacking, unpacked } from './FilePacking';
import { FileUnion } from './FileUnion';
import { coverageFormats } from './formats';
import { headerDiffers } from './headerDiffers';
import { inflate, PACKING_BYTES, packingOf } from './input/inflate';
import { inSlices } from './input/inSlices';
import { normalisePath } from './input/normalisePath';
import { PeekedStream } from './input/PeekedStream';
import { toUtf8 } from './input/toUtf8';

/**
 * What a report may cost at most.
 *
 * @public
 */
export interface ParseLimits {
  /** Bytes of the report once it is inflated. Default: 2 GiB. */
  maxBytes: number;
  /** Bytes of a report that can only be read whole. Default: 256 MiB. */
  maxDocumentBytes: number;
}

const DEFAULT_LIMITS: ParseLimits = {
  maxBytes: 2 * 1024 ** 3,
  maxDocumentBytes: 256 * 1024 ** 2,
};

/** Outcomes take memory that a few bytes of a report can ask for. */
const MAX_OUTCOMES = 20_000_000;
const MAX_SOURCES = 1000;

/**
 * A report and how to read it.
 *
 * @public
 */
export interface ParseReportOptions {
  /**
   * The report, plain or packed: gzip, zstd, or brotli as `….br`. Memory of a chunk
   * can be used again once the next one is asked for.
   */
  stream: AsyncIterable<Uint8Array>;
  /**
   * For messages; its content tells the format, never its name alone. Only brotli
   * is known by its name, which ends with `.br`.
   */
  fileName: string;
  /** Default: the formats that come with the plugin. */
  formats?: readonly CoverageFormat[];
  /** Id of the format, if it is not to be detected. */
  format?: string;
  limits?: Partial<ParseLimits>;
}

/**
 * Reads one report to its end: inflates it, detects its format, parses it,
 * merges repeated files, and compares what it declares with what it lists.
 *
 * @throws InputError with one sentence that names the report, the format and
 * the reason, when the report is unknown, malformed, truncated or empty.
 * Errors of the stream itself pass unchanged.
 * @public
 */
export async function parseReport(
  options: ParseReportOptions,
): Promise<ParsedReport> {
  return packReport<FileCoverage>(options, unpacked);
}

/**
 * The same with its files packed, which bounds the memory that a report of many
 * files takes.
 *
 * @throws what `parseReport` throws
 * @public
 */
export async function packReport<Packed>(
  options: ParseReportOptions,
  packing: FilePacking<Packed>,
): Promise<ParsedReport<Packed>> {
  const { fileName, formats = coverageFormats } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let format = options.format && formatById(options.format, formats);
  try {
    const report = await open(options, limits);
    try {
      const head = await report.peek(HEAD_BYTES);
      format ||= detectFormat(head, formats, fileName);
      if (!format) {
        throw new InputError(
          head.length === 0 ? 'it is empty' : unknownFormat(formats),
        );
      }
      return await parse(report, { format, fileName, limits, packing });
    } finally {
      await report.close();
    }
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') {
      throw error;
    }
    const as = format ? ` as ${format.title}` : '';
    throw new InputError(`Cannot read '${fileName}'${as}: ${error.message}.`);
  }
}

/**
 * The format that `parseReport` would read a report as, by its first bytes as they
 * are sent: a hundred kilobytes tell it. `undefined` when none knows it.
 *
 * @public
 */
export async function detectReport(options: {
  /** Plain or packed. */
  head: Uint8Array;
  fileName: string;
  formats: readonly CoverageFormat[];
}): Promise<CoverageFormat | undefined> {
  const { head, fileName, formats } = options;
  const stream = (async function* once() {
    yield head;
  })();
  const report = await open({ stream, fileName }, DEFAULT_LIMITS);
  try {
    return detectFormat(await report.peek(HEAD_BYTES), formats, fileName);
  } catch (error) {
    // What is packed so tightly that its head ends too early, or is damaged.
    if (isError(error) && error.name === 'InputError') {
      return undefined;
    }
    throw error;
  } finally {
    await report.close();
  }
}

async function open(
  { stream, fileName }: Pick<ParseReportOptions, 'stream' | 'fileName'>,
  limits: ParseLimits,
): Promise<PeekedStream> {
  const sent = new PeekedStream(stream);
  const packing = packingOf(await sent.peek(PACKING_BYTES), fileName);
  const plain = packing ? inflate(sent, packing) : sent;
  return new PeekedStream(toUtf8(inSlices(plain, limits.maxBytes)));
}

async function parse<Packed>(
  report: PeekedStream,
  {
    format,
    fileName,
    limits,
    packing,
  }: {
    format: CoverageFormat;
    fileName: string;
    limits: ParseLimits;
    packing: FilePacking<Packed>;
  },
): Promise<ParsedReport<Packed>> {
  const findings: Finding[] = [];
  const sources: string[] = [];
  const declared: { lines?: Count } = {};
  const context: ParseContext = {
    fileName,
    maxDocumentBytes: limits.maxDocumentBytes,
    finding: finding => findings.push(finding),
    declare: totals => Object.assign(declared, totals),
    source: folder => {
      if (folder && sources.length < MAX_SOURCES) {
        sources.push(folder);
      }
    },
  };
  const union = new FileUnion(format.hitsPolicy, packing);
  let outcomes = 0;
  await format.parse(
    report,
    file => {
      outcomes += file.detail?.branches?.lines.length ?? 0;
      if (outcomes > MAX_OUTCOMES) {
        throw new InputError(
          `it has more than ${MAX_OUTCOMES.toLocaleString('en-US')} branches`,
        );
      }
      union.add({ ...file, path: normalisePath(file.path) });
    },
    context,
  );
  const { files, totals } = union.finish();
  if (files.size === 0) {
    throw new InputError('it names no source file');
  }
  if (totals.lines.total === 0) {
    throw new InputError('it holds no line to cover');
  }
  if (declared.lines) {
    headerDiffers(
      declared.lines,
      totals.lines,
      context,
      reasonsToDiffer(declared.lines, totals.lines, sources),
    );
  }
  return { fileName, format: format.id, files, totals, sources, findings };
}

/**
 * With two source roots coverage.py writes only one of two files that have the
 * same name in them, yet counts both.
 */
function reasonsToDiffer(
  declared: Count,
  listed: Count,
  sources: string[],
): string[] {
  const missing = declared.total - listed.total;
  return sources.length > 1 && missing > 0 && missing <= declared.total * 0.1
    ? [
        `its ${sources.length} source roots may hold files of the same name, of which the tool kept one`,
      ]
    : [];
}

function formatById(
  id: string,
  formats: readonly CoverageFormat[],
): CoverageFormat {
  const format = formats.find(f => f.id === id);
  if (!format) {
    const known = formats.map(f => f.id).join(', ');
    throw new InputError(`There is no format '${id}', only ${known}.`);
  }
  return format;
}

function unknownFormat(formats: readonly CoverageFormat[]): string {
  const known = formats.map(f => f.title).join(', ');
  return `its content is of no known format, which are ${known}`;
}
