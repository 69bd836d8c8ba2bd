import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CoverageTotals,
  FileCoverage,
  Finding,
  mergeAllFiles,
  parseInventory,
  percentOf,
  sumTotals,
  UploadMetadata,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import {
  CoverageFormat,
  parseReport,
  readRepositoryFile,
} from '@backstage-coverage/plugin-coverage-node';
import { UploadLimits } from '../config';
import {
  CoverageStore,
  NewReports,
  SavedUpload,
} from '../database/CoverageStore';
import { limitFormats } from '../ingest/limitFormats';
import { PayloadTooLargeError } from '../ingest/PayloadTooLargeError';
import { toManifestEntry } from '../storage/fileEntry';
import { Announcer } from '../announcements/Announcer';
import { Analyst } from './Analyst';
import { IncomingReport, UploadSession } from './CoverageService';
import { describeEntity } from './describeEntity';
import { readPart } from '../ingest/readPart';

/** What PostgreSQL's integers hold. */
const MAX_COUNT = 2 ** 31 - 1;

export interface UploadSessionOptions {
  metadata: UploadMetadata;
  entity: Entity;
  uploadedBy: string;
  analyst: Analyst;
  announcer: Announcer;
  store: CoverageStore;
  formats: CoverageFormat[];
  limits: UploadLimits;
  /** Where the portal is, for links. */
  appBaseUrl: string;
}

/** Reads reports one by one, and stores them together at the end. */
export class DefaultUploadSession implements UploadSession {
  readonly #options: UploadSessionOptions;
  readonly #readableFormats: CoverageFormat[];
  readonly #files = new Map<string, FileCoverage[]>();
  readonly #formats = new Set<string>();
  readonly #findings: Finding[] = [];
  #inventory: string | null = null;
  #repositoryFile: string | null = null;
  #fileFindings: Finding[] = [];
  #reports = 0;

  constructor(options: UploadSessionOptions) {
    this.#options = options;
    this.#readableFormats = limitFormats(options.formats, options.limits);
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
      stream,
      fileName,
      formats: this.#readableFormats,
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
    this.#inventory = JSON.stringify(
      readPart('inventory', () => parseInventory(parseJson(json))),
    );
  }

  setRepositoryFile(text: string): void {
    const { findings } = readPart('config', () => readRepositoryFile(text));
    this.#fileFindings = findings;
    this.#repositoryFile = text;
  }

  async commit(): Promise<UploadResult> {
    if (this.#reports === 0 && this.#inventory === null) {
      throw new InputError(
        "The upload has no report; send at least one part named 'report', or an 'inventory' where there is no coverage",
      );
    }
    const { metadata, entity, uploadedBy, store } = this.#options;
    const [saved] = await store.saveUploads([
      {
        metadata,
        entity: describeEntity(entity),
        uploadedBy,
        reports: this.#reports > 0 ? this.#toReports() : null,
        inventory: this.#inventory,
        repositoryFile: this.#repositoryFile,
      },
    ]);
    await this.#announce(saved);
    return this.#toResult(saved);
  }

  async #announce({ created, snapshot }: SavedUpload): Promise<void> {
    const { metadata, entity, analyst, announcer } = this.#options;
    if (created && snapshot) {
      announcer.snapshotStored(metadata.entityRef, snapshot);
    }
    await analyst.refresh(entity, snapshot ? 'snapshot' : 'analysis');
  }

  #toReports(): NewReports {
    const details = new Map<string, Buffer>();
    const files = Array.from(this.#files.values(), parts =>
      toManifestEntry(mergeAllFiles(parts), details),
    );
    refuseImpossibleCounts(sumTotals(files.map(file => file.totals)));
    return {
      formats: [...this.#formats].sort(),
      findings: this.#findings,
      files,
      details,
    };
  }

  #toResult(saved: SavedUpload): UploadResult {
    const { metadata, appBaseUrl } = this.#options;
    const { kind, namespace, name } = parseEntityRef(metadata.entityRef);
    return {
      created: saved.created,
      upload: saved.upload,
      snapshot: saved.snapshot,
      change: changeOf(saved),
      findings: [...saved.findings, ...this.#fileFindings],
      links: {
        overview: `/api/coverage/entities/${kind}/${namespace}/${name}`,
        tab: `${appBaseUrl}/catalog/${namespace}/${kind}/${name}/coverage`,
      },
    };
  }
}

function refuseImpossibleCounts(totals: CoverageTotals): void {
  for (const [measure, count] of Object.entries(totals)) {
    if (count && count.total > MAX_COUNT) {
      throw new InputError(
        `The upload's reports count ${count.total} ${measure} together; more than ${MAX_COUNT} cannot be true`,
      );
    }
  }
}

function changeOf({ snapshot, previous }: SavedUpload): number | null {
  const now = percentOf(snapshot?.totals.lines);
  const before = percentOf(previous?.totals.lines);
  return now === null || before === null ? null : now - before;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`it is no JSON: ${(error as Error).message}`);
  }
}
