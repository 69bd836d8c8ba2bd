import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { pipeline, Readable } from 'stream';
import { createGunzip } from 'zlib';
import { UploadLimits } from '../config';
import { limitBytes } from '../ingest/limitBytes';
import { PayloadTooLargeError } from '../ingest/PayloadTooLargeError';
import { readMultipart } from '../ingest/readMultipart';
import { parseUploadMetadata } from '../ingest/uploadMetadata';
import { CoverageService, UploadSession } from '../service/CoverageService';

/** How long a refused client may go on sending before it is cut off. */
const DRAIN_MS = 5_000;

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

  router.post('/uploads', async (req, res) => {
    try {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      refuseTooLong(req, limits);
      let session: UploadSession | undefined;
      await readMultipart(inflatedBody(req, limits), req.headers, {
        async onMetadata(json) {
          session = await service.beginUpload(parseUploadMetadata(json), {
            credentials,
          });
        },
        async onReport(fileName, stream) {
          await session!.add({ fileName, stream });
        },
      });
      const result = await session!.commit();
      res.status(result.created ? 201 : 200).json(result);
    } catch (error) {
      drain(req, res);
      throw error;
    }
  });

  return router;
}

function refuseTooLong(req: Request, { sentBytes }: UploadLimits): void {
  if (Number(req.headers['content-length'] ?? 0) > sentBytes) {
    throw new PayloadTooLargeError(
      `The upload has ${req.headers['content-length']} bytes; the limit is ${sentBytes} (coverage.limits.sentBytes)`,
    );
  }
}

/** The request's body, counted before and after it is inflated. */
function inflatedBody(req: Request, limits: UploadLimits): Readable {
  const encoding = req.headers['content-encoding'] ?? 'identity';
  const sent = limitBytes({
    limit: limits.sentBytes,
    limitName: 'coverage.limits.sentBytes',
  });
  if (encoding === 'identity') {
    return joined(req, sent);
  }
  if (encoding === 'gzip') {
    const inflated = limitBytes({
      limit: limits.inflatedBytes,
      limitName: 'coverage.limits.inflatedBytes',
    });
    return joined(req, sent, createGunzip(), inflated);
  }
  throw new InputError(
    `The upload's content encoding is '${encoding}'; expected gzip or none`,
  );
}

/** One stream of several, on which the first error of any of them appears. */
function joined(
  source: Readable,
  ...steps: NodeJS.ReadWriteStream[]
): Readable {
  const last = steps[steps.length - 1] as unknown as Readable;
  pipeline([source, ...steps], error => {
    if (error) {
      last.emit('error', toInputError(error));
    }
  });
  return last;
}

function toInputError(error: NodeJS.ErrnoException): Error {
  return error.code?.startsWith('Z_')
    ? new InputError(
        `The upload's gzip body is damaged (${error.message}); nothing was stored`,
      )
    : error;
}

/**
 * Lets the client read the answer: it may still be sending, and a connection
 * that is closed on it would swallow the answer with it.
 */
function drain(req: Request, res: Response): void {
  res.setHeader('Connection', 'close');
  req.unpipe();
  req.resume();
  const timer = setTimeout(() => req.destroy(), DRAIN_MS);
  timer.unref();
  req.once('close', () => clearTimeout(timer));
}
