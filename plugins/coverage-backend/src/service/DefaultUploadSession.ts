import { InputError } from '@backstage/errors';
import {
  Finding,
  Inventory,
  parseInventory,
} from '@backstage-coverage/plugin-coverage-common';
import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import { PayloadTooLargeError } from '../ingest/PayloadTooLargeError';
import { readPart } from '../ingest/readPart';
import { ReportReader } from '../ingest/ReportReader';
import {
  CollectedReport,
  CollectedUpload,
  UploadAnswer,
  UploadTarget,
} from '../upload/CollectedUpload';
import { IncomingReport, UploadSession } from './CoverageService';

export interface UploadSessionOptions {
  target: UploadTarget;
  reader: ReportReader;
  limits: UploadLimits;
}

/** Reads reports one by one, and hands them on together at the end. */
export class DefaultUploadSession implements UploadSession {
  readonly #options: UploadSessionOptions;
  readonly #ended = new AbortController();
  readonly #usage = { bytes: 0, files: 0 };
  readonly #reports: CollectedReport[] = [];
  readonly #formats = new Set<string>();
  readonly #findings: Finding[] = [];
  #inventory: Inventory | null = null;
  #repositoryFile: CollectedUpload['repositoryFile'] = null;
  #sent = 0;

  constructor(options: UploadSessionOptions) {
    this.#options = options;
  }

  async add(report: IncomingReport): Promise<void> {
    const { limits, reader } = this.#options;
    this.#sent += 1;
    if (this.#sent > limits.reports) {
      throw new PayloadTooLargeError(
        `The upload has more than ${limits.reports} reports (coverage.limits.reports); nothing was stored`,
      );
    }
    const { format, findings, sources, files } = await reader.read(report, {
      usage: this.#usage,
      signal: this.#ended.signal,
    });
    this.#formats.add(format);
    this.#findings.push(...findings);
    this.#reports.push({ fileName: report.fileName, sources, files });
  }

  close(): void {
    this.#ended.abort();
  }

  setInventory(json: string): void {
    this.#inventory = readPart('inventory', () =>
      parseInventory(parseJson(json)),
    );
  }

  setRepositoryFile(text: string): void {
    const { file, findings } = readPart('config', () =>
      readRepositoryFile(text),
    );
    this.#repositoryFile = { text, rules: file.paths, findings };
  }

  async commit(onStored: () => void): Promise<UploadAnswer> {
    if (this.#sent === 0 && this.#inventory === null) {
      throw new InputError(
        "The upload has no report; send at least one part named 'report', or an 'inventory' where there is no coverage",
      );
    }
    return this.#options.target.store(
      {
        reports: this.#sent > 0 ? this.#reports : null,
        formats: [...this.#formats],
        findings: this.#findings,
        inventory: this.#inventory,
        repositoryFile: this.#repositoryFile,
      },
      onStored,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`it is no JSON: ${(error as Error).message}`);
  }
}
