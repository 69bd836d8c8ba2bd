import { InputError } from '@backstage/errors';
import {
  FileCoverage,
  Finding,
  Inventory,
  parseInventory,
} from '@backstage-coverage/plugin-coverage-common';
import {
  CoverageFormat,
  parseReport,
  readRepositoryFile,
} from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import { limitFormats } from '../ingest/limitFormats';
import { PayloadTooLargeError } from '../ingest/PayloadTooLargeError';
import { readPart } from '../ingest/readPart';
import {
  CollectedUpload,
  UploadAnswer,
  UploadTarget,
} from '../upload/CollectedUpload';
import { IncomingReport, UploadSession } from './CoverageService';

export interface UploadSessionOptions {
  target: UploadTarget;
  formats: CoverageFormat[];
  limits: UploadLimits;
}

/** Reads reports one by one, and hands them on together at the end. */
export class DefaultUploadSession implements UploadSession {
  readonly #options: UploadSessionOptions;
  readonly #limited: ReturnType<typeof limitFormats>;
  readonly #files = new Map<string, FileCoverage[]>();
  readonly #formats = new Set<string>();
  readonly #findings: Finding[] = [];
  #inventory: Inventory | null = null;
  #repositoryFile: CollectedUpload['repositoryFile'] = null;
  #reports = 0;

  constructor(options: UploadSessionOptions) {
    this.#options = options;
    this.#limited = limitFormats(options.formats, options.limits);
  }

  async add({ fileName, stream }: IncomingReport): Promise<void> {
    const { limits } = this.#options;
    this.#reports += 1;
    if (this.#reports > limits.reports) {
      throw new PayloadTooLargeError(
        `The upload has more than ${limits.reports} reports (coverage.limits.reports); nothing was stored`,
      );
    }
    const parsed = await parseReport({
      stream: this.#limited.sent(stream),
      fileName,
      formats: this.#limited.formats,
      limits: { maxBytes: Infinity, maxDocumentBytes: limits.documentBytes },
    });
    this.#formats.add(parsed.format);
    this.#findings.push(...parsed.findings);
    for (const [path, file] of parsed.files) {
      const known = this.#files.get(path);
      this.#files.set(path, known ? [...known, file] : [file]);
    }
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

  async commit(): Promise<UploadAnswer> {
    if (this.#reports === 0 && this.#inventory === null) {
      throw new InputError(
        "The upload has no report; send at least one part named 'report', or an 'inventory' where there is no coverage",
      );
    }
    return this.#options.target.store({
      files: this.#reports > 0 ? this.#files : null,
      formats: [...this.#formats],
      findings: this.#findings,
      inventory: this.#inventory,
      repositoryFile: this.#repositoryFile,
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`it is no JSON: ${(error as Error).message}`);
  }
}
