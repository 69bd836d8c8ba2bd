import { Transform } from 'stream';

/**
 * Passes bytes on until the check, which is told how many there were, finds an
 * error; then fails with it, before the bytes are passed on.
 */
export function checkBytes(
  check: (seen: number) => Error | undefined,
): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      const error = check(seen);
      if (error) {
        done(error);
      } else {
        done(null, chunk);
      }
    },
  });
}

/** Passes bytes on until there are too many, then fails with the error given. */
export function limitBytes(options: {
  limit: number;
  tooLarge: () => Error;
}): Transform {
  return checkBytes(seen =>
    seen > options.limit ? options.tooLarge() : undefined,
  );
}
