import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Duplex, Readable } from 'stream';
import { createGunzip } from 'zlib';
import { UploadLimits } from '../config';
import { limitBytes } from '../ingest/limitBytes';
import { PayloadTooLargeError } from '../ingest/PayloadTooLargeError';
import { readDocument } from '../ingest/readDocument';
import { readMultipart } from '../ingest/readMultipart';
import { rejectionOf } from '../ingest/rejection';
import {
  NamedUpload,
  parseUploadMetadata,
  readNamedUpload,
} from '../ingest/uploadMetadata';
import { Caller } from '../service/Caller';
import { CoverageService, UploadSession } from '../service/CoverageService';
import { callerOf } from './callerOf';

/** How long a refused client may go on sending before it is cut off. */
const DRAIN_MS = 5_000;

const REPOSITORY_FILE_BYTES = 512 * 1024;

/**
 * `POST /uploads`, apart from the validated routes: its body is read as a
 * stream, once it is clear that the upload is welcome.
 */
export function createUploadsRouter(options: {
  service: CoverageService;
  httpAuth: HttpAuthService;
  limits: UploadLimits;
}): Router {
  const { service, httpAuth, limits } = options;
  const router = PromiseRouter();

  /** The answer is what it is, whether this can be kept or not. */
  async function keepRejection(
    error: unknown,
    named: NamedUpload | undefined,
    caller: Caller | undefined,
  ): Promise<void> {
    const rejection = rejectionOf(error);
    if (rejection && named && caller) {
      await service
        .rejectUpload({ ...named, ...rejection }, caller)
        .catch(() => {});
    }
  }

  router.post('/uploads', async (req, res) => {
    let caller: Caller | undefined;
    let named: NamedUpload | undefined;
    try {
      const uploader = await callerOf(httpAuth, req);
      caller = uploader;
      refuseTooLong(req, limits);
      let session: UploadSession | undefined;
      await readMultipart(inflatedBody(req, limits), req.headers, {
        async onMetadata(json) {
          named = readNamedUpload(json);
          session = await service.beginUpload(
            parseUploadMetadata(json),
            uploader,
          );
        },
        async onReport(fileName, stream) {
          await session!.add({ fileName, stream });
        },
        async onDocument(name, stream) {
          if (name === 'inventory') {
            session!.setInventory(
              await readDocument(stream, {
                name,
                limit: limits.inventoryBytes,
                limitName: 'coverage.limits.inventoryBytes',
              }),
            );
          } else {
            session!.setRepositoryFile(
              await readDocument(stream, {
                name,
                limit: REPOSITORY_FILE_BYTES,
                limitName: 'the most that a repository file may have',
              }),
            );
          }
        },
      });
      const result = await session!.commit();
      res.status(result.created ? 201 : 200).json(result);
    } catch (error) {
      drain(req);
      await keepRejection(error, named, caller);
      throw error;
    }
  });

  return router;
}

function refuseTooLong(req: Request, limits: UploadLimits): void {
  if (Number(req.headers['content-length'] ?? 0) > limits.sentBytes) {
    throw tooLarge('sentBytes', limits);
  }
}

function tooLarge(name: 'sentBytes' | 'inflatedBytes', limits: UploadLimits) {
  return new PayloadTooLargeError(
    `The upload is larger than ${limits[name]} bytes (coverage.limits.${name}); nothing was stored`,
  );
}

/** The request's body, counted before and after it is inflated. */
function inflatedBody(req: Request, limits: UploadLimits): Readable {
  const sent = limitBytes({
    limit: limits.sentBytes,
    tooLarge: () => tooLarge('sentBytes', limits),
  });
  switch (req.headers['content-encoding']?.toLowerCase()) {
    case undefined:
    case 'identity':
      return joined(req, sent);
    case 'gzip':
    case 'x-gzip': {
      const inflated = limitBytes({
        limit: limits.inflatedBytes,
        tooLarge: () => tooLarge('inflatedBytes', limits),
      });
      return joined(req, sent, createGunzip(), inflated);
    }
    default:
      throw new InputError(
        "The upload's content encoding is not known; expected gzip or none",
      );
  }
}

/**
 * One stream of several, on which an error of any of them appears. The request
 * is not destroyed with it, as `pipeline` would: its answer is still to be sent.
 */
function joined(source: Readable, ...steps: Duplex[]): Readable {
  return steps.reduce<Readable>((from, to) => {
    from.on('error', error => to.destroy(toInputError(error)));
    return from.pipe(to);
  }, source);
}

function toInputError(error: NodeJS.ErrnoException): Error {
  if (error.code?.startsWith('Z_')) {
    return new InputError(
      `The upload's gzip body is damaged (${error.message}); nothing was stored`,
    );
  }
  if (error.code === 'ECONNRESET') {
    return new InputError('The upload was cut off; nothing was stored');
  }
  return error;
}

/**
 * Lets the client read the answer: it may still be sending, and a connection
 * that is closed on it swallows the answer. For the same reason there is no
 * `Connection: close`, with which Node closes as soon as it has answered.
 */
function drain(req: Request): void {
  req.unpipe();
  req.resume();
  const timer = setTimeout(() => req.destroy(), DRAIN_MS);
  timer.unref();
  req.once('close', () => clearTimeout(timer));
}
