import { Transform } from 'stream';

/** Passes bytes on until there are too many, then fails with the error given. */
export function limitBytes(options: {
  limit: number;
  tooLarge: () => Error;
}): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > options.limit) {
        done(options.tooLarge());
      } else {
        done(null, chunk);
      }
    },
  });
}
