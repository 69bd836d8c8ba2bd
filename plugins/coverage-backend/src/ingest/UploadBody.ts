import { InputError, isError } from '@backstage/errors';
import { inflate, Packing } from '@backstage-coverage/plugin-coverage-node';
import { IncomingMessage } from 'http';
import { Readable, Transform } from 'stream';
import { UploadLimits } from '../config';
import { checkBytes } from './limitBytes';
import { limitPace, PaceWatch } from './limitPace';
import { PayloadTooLargeError } from './PayloadTooLargeError';
import { ratioProblem } from './ratioProblem';

const PACKINGS: Record<string, Packing | undefined> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  zstd: 'zstd',
  br: 'brotli',
};

/**
 * The body of a request, inflated as its content encoding says; counted before and
 * after that, and timed, while it is read.
 */
export class UploadBody {
  readonly stream: Readable;
  readonly #sent: Transform;
  readonly #pace: PaceWatch;
  #sentBytes = 0;

  /** @throws PayloadTooLargeError or InputError, by the headers alone */
  constructor(req: IncomingMessage, limits: UploadLimits) {
    if (Number(req.headers['content-length'] ?? 0) > limits.sentBytes) {
      throw tooLarge('sentBytes', limits);
    }
    const packing = packingOf(req);
    this.#sent = checkBytes(seen => {
      this.#sentBytes = seen;
      this.#pace.moved();
      return seen > limits.sentBytes
        ? tooLarge('sentBytes', limits)
        : undefined;
    });
    this.#pace = limitPace(this.#sent, limits);
    // The request is not destroyed with what reads it, as `pipeline` would: its
    // answer is still to be sent.
    req.on('error', error => this.#sent.destroy(cutOff(error)));
    this.#sent.on('error', () => {});
    req.pipe(this.#sent);
    this.stream = packing ? this.#inflated(packing, limits) : this.#sent;
  }

  get sentBytes(): number {
    return this.#sentBytes;
  }

  /** Lets go of what is left. */
  close(): void {
    this.#pace.stop();
    this.#sent.destroy();
    this.stream.destroy();
  }

  #inflated(packing: Packing, limits: UploadLimits): Readable {
    const inflating = Readable.from(
      namingTheBody(inflate(this.#sent, packing)),
      { objectMode: false },
    );
    const inflated = checkBytes(seen =>
      seen > limits.inflatedBytes
        ? tooLarge('inflatedBytes', limits)
        : ratioProblem(
            'The upload',
            { sent: this.#sentBytes, inflated: seen },
            limits,
          ),
    );
    inflating.on('error', error => inflated.destroy(error));
    inflated.on('error', () => inflating.destroy());
    return inflating.pipe(inflated);
  }
}

function packingOf(req: IncomingMessage): Packing | undefined {
  const encoding = req.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const packing = PACKINGS[encoding];
  if (!packing && encoding !== 'identity') {
    throw new InputError(
      "The upload's content encoding is not known; expected gzip, zstd, br or none",
    );
  }
  return packing;
}

async function* namingTheBody(body: AsyncIterable<Uint8Array>) {
  try {
    yield* body;
  } catch (error) {
    throw isError(error) && error.name === 'InputError'
      ? new InputError(
          `The upload's body cannot be read, ${error.message}; nothing was stored`,
        )
      : error;
  }
}

function tooLarge(name: 'sentBytes' | 'inflatedBytes', limits: UploadLimits) {
  return new PayloadTooLargeError(
    `The upload is larger than ${limits[name]} bytes (coverage.limits.${name}); nothing was stored`,
  );
}

function cutOff(error: NodeJS.ErrnoException): Error {
  return error.code === 'ECONNRESET'
    ? new InputError('The upload was cut off; nothing was stored')
    : error;
}
