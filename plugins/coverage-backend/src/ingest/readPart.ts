import { InputError } from '@backstage/errors';

/**
 * Reads the content of an upload's part.
 *
 * @throws InputError with what `read` says, after the name of the part
 */
export function readPart<T>(name: 'inventory' | 'config', read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(
      `The part '${name}' cannot be used: ${
        (error as Error).message
      }; nothing was stored`,
    );
  }
}
