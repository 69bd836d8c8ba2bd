import { TooManyRequestsError } from './requestErrors';

const RETRY_AFTER_SECONDS = 5;

/** How many uploads this replica reads at once. */
export class UploadSlots {
  readonly #limit: number;
  #taken = 0;

  /** @param limit - `coverage.limits.uploadsAtOnce` */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * @returns gives the slot back; call it once
   * @throws TooManyRequestsError when all are taken
   */
  take(): () => void {
    if (this.#taken >= this.#limit) {
      throw new TooManyRequestsError(
        `This backend reads ${
          this.#limit
        } uploads at once already (coverage.limits.uploadsAtOnce); try again in ${RETRY_AFTER_SECONDS} seconds`,
        RETRY_AFTER_SECONDS,
      );
    }
    this.#taken += 1;
    return () => {
      this.#taken -= 1;
    };
  }
}
