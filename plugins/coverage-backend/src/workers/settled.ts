import { InputError, isError } from '@backstage/errors';
import { PayloadTooLargeError } from '../ingest/PayloadTooLargeError';

/** How something ended, as threads tell each other: they cannot hand over errors of own classes. */
export type Settled<T> =
  | { value: T }
  | { error: { name: string; message: string } };

export async function settle<T>(work: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await work };
  } catch (error) {
    return {
      error: isError(error)
        ? { name: error.name, message: error.message }
        : { name: 'Error', message: String(error) },
    };
  }
}

/**
 * The inverse of `settle`.
 *
 * @throws the error, of the class that it was of
 */
export function valueOf<T>(settled: Settled<T>): T {
  if ('value' in settled) {
    return settled.value;
  }
  const { name, message } = settled.error;
  switch (name) {
    case 'InputError':
      throw new InputError(message);
    case 'PayloadTooLargeError':
      throw new PayloadTooLargeError(message);
    default:
      throw Object.assign(new Error(message), { name });
  }
}
