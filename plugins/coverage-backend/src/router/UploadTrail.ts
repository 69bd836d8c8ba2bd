import {
  AuditorService,
  AuditorServiceEvent,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { UploadResult } from '@backstage-coverage/plugin-coverage-common';
import { randomUUID } from 'crypto';
import { Request } from 'express';
import { isRefusal, reasonOf } from '../ingest/rejection';
import { CoverageMetrics } from '../metrics';
import { UploadAnswer } from '../upload/CollectedUpload';

/** What an upload says that it is of, as far as it can be read. */
interface UploadName {
  entityRef?: string;
  repository?: string;
  commit?: string | null;
  branch?: string | null;
  flag?: string | null;
}

/** Where uploads are told of. */
export interface UploadObservers {
  auditor: AuditorService;
  logger: LoggerService;
  metrics: CoverageMetrics;
}

/**
 * What is told of one upload, however it ends: to the metrics, to the log, and to
 * the audit log once it is known who sends it.
 */
export class UploadTrail {
  /** Of this try to upload; in each line of the log and in the audit log. */
  readonly id = randomUUID();
  readonly #observers: UploadObservers;
  readonly #started = performance.now();
  #entry: AuditorServiceEvent | undefined;
  #name: UploadName = {};
  #commitSeconds = 0;

  constructor(observers: UploadObservers) {
    this.#observers = observers;
    observers.metrics.uploadStarted();
  }

  async senderKnown(request: Request): Promise<void> {
    this.#entry = await this.#observers.auditor.createEvent({
      eventId: 'upload-create',
      severityLevel: 'medium',
      request,
      meta: { tryId: this.id },
    });
  }

  named(upload: UploadName): void {
    const { entityRef, repository, commit, branch, flag } = upload;
    this.#name = { entityRef, repository, commit, branch, flag };
  }

  /** It is stored; its analysis is not made yet. */
  committed(): void {
    this.#commitSeconds = this.#seconds();
  }

  /** Of an upload that is stored, for a header of its answer: milliseconds since the request. */
  serverTiming(): string {
    const of = (name: string, seconds: number) =>
      `${name};dur=${(seconds * 1000).toFixed(1)}`;
    return [
      of('commit', this.#commitSeconds),
      of('total', this.#seconds()),
    ].join(', ');
  }

  async stored(result: UploadAnswer, bytes: number): Promise<void> {
    const { created } = result;
    const meta = { ...this.#meta(), created, ...idsOf(result) };
    const seconds = this.#end(created ? 'stored' : 'unchanged', bytes);
    this.#observers.logger.info(
      created ? 'Upload stored' : 'Upload was there already',
      { ...meta, bytes, seconds, commitSeconds: this.#commitSeconds },
    );
    await this.#entry?.success({ meta });
  }

  async failed(cause: unknown, bytes: number): Promise<void> {
    const error = toError(cause);
    const meta = this.#meta();
    const seconds = this.#end('failed', bytes, error);
    const { logger } = this.#observers;
    const facts = { ...meta, bytes, seconds, error: error.name };
    if (isRefusal(error)) {
      logger.info(`Upload refused: ${reasonOf(error)}`, facts);
    } else {
      logger.warn(`Upload failed: ${reasonOf(error)}`, facts);
    }
    await this.#entry?.fail({ error, meta });
  }

  #meta() {
    return { tryId: this.id, ...this.#name };
  }

  #end(
    outcome: 'stored' | 'unchanged' | 'failed',
    bytes: number,
    error?: Error,
  ): number {
    const seconds = this.#seconds();
    this.#observers.metrics.uploadEnded({ outcome, bytes, seconds, error });
    return seconds;
  }

  #seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }
}

/** Of an upload for a repository, those of each of its entities. */
function idsOf(result: UploadAnswer) {
  const ids = ({ upload, snapshot }: UploadResult) => ({
    uploadId: upload?.id ?? null,
    snapshotId: snapshot?.id ?? null,
  });
  return 'entities' in result
    ? {
        entities: result.entities.map(entity => ({
          entityRef: entity.entityRef,
          ...ids(entity),
        })),
      }
    : ids(result);
}
