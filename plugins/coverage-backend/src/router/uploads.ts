import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Readable } from 'stream';
import { UploadLimits } from '../config';
import { readDocument } from '../ingest/readDocument';
import { DocumentPart, readMultipart } from '../ingest/readMultipart';
import { rejectionOf } from '../ingest/rejection';
import { TooManyRequestsError } from '../ingest/requestErrors';
import { UploadBody } from '../ingest/UploadBody';
import {
  NamedUpload,
  parseUploadMetadata,
  readNamedUpload,
} from '../ingest/uploadMetadata';
import { UploadSlots } from '../ingest/UploadSlots';
import { Caller } from '../service/Caller';
import { CoverageService, UploadSession } from '../service/CoverageService';
import { callerOf } from './callerOf';
import { UploadObservers, UploadTrail } from './UploadTrail';

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
  observers: UploadObservers;
}): Router {
  const { service, httpAuth, limits, observers } = options;
  const router = PromiseRouter();
  const slots = new UploadSlots(limits.uploadsAtOnce);

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
    const trail = new UploadTrail(observers);
    let caller: Caller | undefined;
    let named: NamedUpload | undefined;
    let body: UploadBody | undefined;
    let session: UploadSession | undefined;
    let leave = () => {};
    try {
      const uploader = await callerOf(httpAuth, req);
      caller = uploader;
      await trail.senderKnown(req);
      leave = slots.take();
      body = new UploadBody(req, limits);
      await readMultipart(body.stream, req.headers, {
        async onMetadata(json) {
          named = readNamedUpload(json);
          trail.named({ ...named });
          const metadata = parseUploadMetadata(json);
          trail.named(metadata);
          session = await service.beginUpload(metadata, uploader);
        },
        async onReport(fileName, stream) {
          await session!.add({ fileName, stream });
        },
        async onDocument(name, stream, fileName) {
          await addDocument(session!, { name, stream, fileName }, limits);
        },
      });
      const result = await session!.commit(() => trail.committed());
      await trail.stored(result, body.sentBytes);
      res.set('Server-Timing', trail.serverTiming());
      res.status(result.created ? 201 : 200).json(result);
    } catch (error) {
      drain(req);
      if (error instanceof TooManyRequestsError) {
        res.set('Retry-After', String(error.retryAfter));
      }
      await keepRejection(error, named, caller);
      await trail.failed(error, body?.sentBytes ?? 0);
      throw error;
    } finally {
      session?.close();
      body?.close();
      leave();
    }
  });

  return router;
}

async function addDocument(
  session: UploadSession,
  part: { name: DocumentPart; stream: Readable; fileName: string },
  limits: UploadLimits,
): Promise<void> {
  const { name, stream, fileName } = part;
  if (name === 'inventory') {
    session.setInventory(
      await readDocument(stream, {
        name,
        fileName,
        limit: limits.inventoryBytes,
        limitName: 'coverage.limits.inventoryBytes',
      }),
    );
  } else {
    session.setRepositoryFile(
      await readDocument(stream, {
        name,
        fileName,
        limit: REPOSITORY_FILE_BYTES,
        limitName: 'the most that a repository file may have',
      }),
    );
  }
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
