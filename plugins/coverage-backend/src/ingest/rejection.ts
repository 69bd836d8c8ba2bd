import { isError } from '@backstage/errors';

/** The names of all formats fit; more tells no more, and reasons are kept. */
const REASON_CHARACTERS = 1_000;

/** Errors of Backstage that have no status of their own. */
const REFUSALS = ['AuthenticationError', 'NotAllowedError', 'NotFoundError'];

/** Who is not let in leaves no trace; what is not there has nothing to keep it for. */
const NOT_KEPT = [401, 403, 404];

/**
 * What is kept of the answer to a refused upload: its status and its sentence,
 * without what parsers quote of the content, and without credentials of
 * addresses.
 *
 * @returns `undefined` for failures of the portal itself and for callers who
 * were not let in
 */
export function rejectionOf(
  error: unknown,
): { status: number; reason: string } | undefined {
  if (!isError(error)) {
    return undefined;
  }
  const status = statusOf(error);
  if (status < 400 || status >= 500 || NOT_KEPT.includes(status)) {
    return undefined;
  }
  return { status, reason: reasonOf(error) };
}

/** Whether it is the caller's doing that an upload failed, not the portal's. */
export function isRefusal(error: Error): boolean {
  return REFUSALS.includes(error.name) || statusOf(error) < 500;
}

/** The sentence of an error, as {@link rejectionOf} keeps it. */
export function reasonOf(error: Error): string {
  const [sentence] = error.message.trim().split(/[\r\n]/);
  const plain = sentence
    .replace(/\p{Cc}/gu, ' ')
    .replace(/, (?:\.{3})?".*"(?:\.{3})? is not valid JSON/, '')
    .replace(/\/\/[^\s/@]+@/g, '//');
  return plain.length > REASON_CHARACTERS
    ? `${plain.slice(0, REASON_CHARACTERS - 1)}…`
    : plain;
}

function statusOf(error: Error & { statusCode?: unknown }): number {
  if (error.name === 'InputError') {
    return 400;
  }
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
