import { InputError } from '@backstage/errors';

/** Twice what Linux allows: real reports name `data:` URLs as files. */
const MAX_PATH_BYTES = 8192;

/**
 * A path as a report writes it, with `/` between its parts and without a leading
 * `./`. Roots, drive letters and `..` are kept: what they mean is decided where
 * the repository's files are known.
 *
 * @throws InputError when no file can have that path.
 */
export function normalisePath(path: string): string {
  if (/\p{Cc}/u.test(path)) {
    throw new InputError(
      `the path ${JSON.stringify(path.slice(0, 80))} holds a control character`,
    );
  }
  const normalised = path.replaceAll('\\', '/').replace(/^(\.\/+)+(?=.)/, '');
  if (Buffer.byteLength(normalised) > MAX_PATH_BYTES) {
    throw new InputError(
      `a path is longer than ${MAX_PATH_BYTES.toLocaleString('en-US')} bytes`,
    );
  }
  return normalised;
}
