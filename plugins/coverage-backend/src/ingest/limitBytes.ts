import { Transform } from 'stream';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/** Passes bytes on until there are too many, then fails with 413. */
export function limitBytes(options: {
  limit: number;
  /** As in the configuration: `coverage.limits.sentBytes`. */
  limitName: string;
}): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > options.limit) {
        done(
          new PayloadTooLargeError(
            `The upload is larger than ${options.limit} bytes (${options.limitName}); nothing was stored`,
          ),
        );
      } else {
        done(null, chunk);
      }
    },
  });
}
