import { CustomErrorBase } from '@backstage/errors';

/** A body, or what it inflates to, is over its limit: 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}
