import { Transform } from 'stream';
import { UploadLimits } from '../config';
import { RequestTimeoutError } from './requestErrors';

/** Watches how fast a client sends. */
export interface PaceWatch {
  /** Bytes came. */
  moved(): void;
  stop(): void;
}

/**
 * Fails what a client sends when it takes too long, or sends nothing for a while.
 * Waiting for this backend to read on is not the client's fault.
 */
export function limitPace(
  sent: Transform,
  { seconds, idleSeconds }: UploadLimits,
): PaceWatch {
  const fail = (message: string) =>
    sent.destroy(new RequestTimeoutError(`${message}; nothing was stored`));
  const whole = setTimeout(
    () =>
      fail(
        `The upload took longer than ${seconds} seconds (coverage.limits.seconds)`,
      ),
    seconds * 1000,
  );
  const idle = setTimeout(() => {
    if (sent.writableLength > 0 || sent.readableLength > 0) {
      idle.refresh();
    } else {
      fail(
        `The upload sent nothing for ${idleSeconds} seconds (coverage.limits.idleSeconds)`,
      );
    }
  }, idleSeconds * 1000);
  sent.on('finish', () => clearTimeout(idle));
  return {
    moved: () => idle.refresh(),
    stop: () => {
      clearTimeout(whole);
      clearTimeout(idle);
    },
  };
}
