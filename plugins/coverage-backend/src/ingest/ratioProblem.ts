import { UploadLimits } from '../config';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/** Smaller things may be as repetitive as they like. */
const CHECKED_FROM = 10_000_000;

/**
 * What is wrong with something that inflates to so much more than was sent: real
 * reports shrink to a tenth or a fiftieth, bombs to a thousandth and less.
 */
export function ratioProblem(
  what: string,
  bytes: { sent: number; inflated: number },
  { ratio }: UploadLimits,
): PayloadTooLargeError | undefined {
  return bytes.inflated > CHECKED_FROM && bytes.inflated > bytes.sent * ratio
    ? new PayloadTooLargeError(
        `${what} inflates to more than ${ratio} times what was sent (coverage.limits.ratio); nothing was stored`,
      )
    : undefined;
}
