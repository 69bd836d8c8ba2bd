import { CliContext } from '../CliContext';
import { describeNetworkError } from './describeNetworkError';
import { Answer } from './postUpload';

const WAITS_MS = [1_000, 2_000, 4_000];
const LONGEST_WAIT_MS = 60_000;

const busyStatus = new Set([429, 502, 503, 504]);
const passingTroubles = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/**
 * Sends until the portal is ready, a few times. Sending twice is safe: the same
 * content is stored once.
 */
export async function withRetries(
  post: (previousError?: unknown) => Promise<Answer>,
  context: CliContext,
): Promise<Answer> {
  let previousError: unknown;
  for (let attempt = 0; ; attempt++) {
    const last = attempt === WAITS_MS.length;
    let trouble: string;
    let waitMs = WAITS_MS[attempt];
    try {
      const answer = await post(previousError);
      if (last || !busyStatus.has(answer.status)) {
        return answer;
      }
      previousError = undefined;
      trouble = `The portal answered ${answer.status} ${answer.statusText}`;
      waitMs = askedWaitMs(answer) ?? waitMs;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (last || !passingTroubles.has(code)) {
        throw error;
      }
      previousError = error;
      trouble = `No answer from the portal (${describeNetworkError(error)})`;
    }
    context.stderr(
      `${trouble}; trying again in ${Math.ceil(waitMs / 1000)} s.\n`,
    );
    await context.sleep(waitMs);
  }
}

/** `Retry-After`: seconds or a date. */
function askedWaitMs({ headers }: Answer): number | undefined {
  const asked = headers['retry-after'];
  if (!asked) {
    return undefined;
  }
  const ms = /^\d+$/.test(asked)
    ? Number(asked) * 1000
    : Date.parse(asked) - Date.now();
  return Number.isNaN(ms)
    ? undefined
    : Math.min(LONGEST_WAIT_MS, Math.max(0, ms));
}
