import {
  CoverageFormat,
  coverageFormats,
  detectReport,
  packingOf,
  PeekedStream,
} from '@backstage-coverage/plugin-coverage-node';
import { MessageChannel } from 'worker_threads';
import { UploadLimits } from '../config';
import { PackedFile, packFile, unpackFile } from '../storage/PackedFile';
import { ReportSender } from '../workers/ReportSender';
import { valueOf } from '../workers/settled';
import { WorkerFailure } from '../workers/WorkerFailure';
import { WorkerPool } from '../workers/WorkerPool';
import { ReportUsage } from './limitFormats';
import { PayloadTooLargeError } from './PayloadTooLargeError';
import { readReport, ReportSummary } from './readReport';
import { RequestTimeoutError } from './requestErrors';
import { ParseTime } from './timeFormat';

/** Of reports as sent: below, the main thread reads them in slices. */
const SMALL_BYTES = 1024 * 1024;
/** The same of reports that are packed, which hold ten times as much and more. */
const SMALL_PACKED_BYTES = SMALL_BYTES / 8;

/** How many bytes tell the packing. */
const PACKING_BYTES = 4;

/** A report on its way in. */
export interface SentReport {
  fileName: string;
  /** Nobody else's: memory of its chunks is freed once they are read. */
  stream: AsyncIterable<Uint8Array>;
}

/** The upload that a report is a part of. */
export interface ReportOfUpload {
  usage: ReportUsage;
  /** When nobody waits for the report any more. */
  signal: AbortSignal;
}

export interface ReadReport extends ReportSummary {
  files: readonly PackedFile[];
}

/** Reads reports: large ones in a worker, small ones in slices of this thread. */
export class ReportReader {
  readonly #formats: readonly CoverageFormat[];
  readonly #limits: UploadLimits;
  readonly #workers: WorkerPool | undefined;
  readonly #onParsed: (time: ParseTime) => void;

  constructor(options: {
    /** Of which workers know those that come with the plugin. */
    formats: readonly CoverageFormat[];
    limits: UploadLimits;
    /** Default: this thread reads everything. */
    workers?: WorkerPool;
    onParsed: (time: ParseTime) => void;
  }) {
    this.#formats = options.formats;
    this.#limits = options.limits;
    this.#workers = options.workers;
    this.#onParsed = options.onParsed;
  }

  /**
   * @throws InputError that names the report, its format and the reason;
   * PayloadTooLargeError over a limit; errors of the stream
   */
  async read(
    { fileName, stream }: SentReport,
    upload: ReportOfUpload,
  ): Promise<ReadReport> {
    const peeked = new PeekedStream(stream);
    const report = { fileName, stream: peeked };
    const isPacked = packingOf(await peeked.peek(PACKING_BYTES), fileName);
    const small = isPacked ? SMALL_PACKED_BYTES : SMALL_BYTES;
    const head = await peeked.peek(small);
    return this.#workers &&
      head.length >= small &&
      (await this.#isKnownToWorkers(head, fileName))
      ? this.#readInWorker(report, upload, this.#workers)
      : this.#readHere(report, upload);
  }

  /** Formats of other packages are functions, which threads cannot hand over. */
  async #isKnownToWorkers(head: Buffer, fileName: string): Promise<boolean> {
    if (this.#formats.every(format => coverageFormats.includes(format))) {
      return true;
    }
    const format = await detectReport({
      head,
      fileName,
      formats: this.#formats,
    });
    return format !== undefined && coverageFormats.includes(format);
  }

  async #readHere(
    report: SentReport,
    { usage }: ReportOfUpload,
  ): Promise<ReadReport> {
    const { files, ...summary } = await readReport(
      {
        ...report,
        formats: this.#formats,
        limits: this.#limits,
        usage,
        onParsed: this.#onParsed,
      },
      // Packed they take a tenth.
      { pack: packFile, unpack: unpackFile },
    );
    return { ...summary, files: [...files.values()] };
  }

  async #readInWorker(
    { fileName, stream }: SentReport,
    upload: ReportOfUpload,
    workers: WorkerPool,
  ): Promise<ReadReport> {
    const limits = this.#limits;
    const { port1, port2 } = new MessageChannel();
    const sender = new ReportSender(port1);
    const streamEnd = new AbortController();
    sender.send(stream).catch(error => streamEnd.abort(error));
    const timeout = AbortSignal.timeout(limits.seconds * 1000);
    try {
      const { report, usage, parsed } = await workers.run(
        'readReport',
        { fileName, limits, usage: upload.usage, port: port2 },
        {
          signal: AbortSignal.any([upload.signal, streamEnd.signal, timeout]),
          transfer: [port2],
        },
      );
      parsed.forEach(this.#onParsed);
      Object.assign(upload.usage, usage);
      return { ...valueOf(report), files: sender.files };
    } catch (error) {
      if (error === timeout.reason) {
        throw new RequestTimeoutError(
          `Reading '${fileName}' took longer than ${limits.seconds} seconds (coverage.limits.seconds); nothing was stored`,
        );
      }
      if (error instanceof WorkerFailure && error.isOutOfMemory) {
        throw new PayloadTooLargeError(
          `Reading '${fileName}' takes more memory than a worker may have (coverage.ingest.workerMemory); nothing was stored; send it as several reports`,
        );
      }
      throw error;
    } finally {
      sender.close();
    }
  }
}
