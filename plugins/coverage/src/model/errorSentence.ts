import type { Translate } from '../hooks/useT';

/** What browsers say when no answer came: Chromium, Firefox, Safari. */
const UNREACHABLE = /^(?:Failed to fetch|NetworkError|Load failed)/;

/** The backend's own sentence, which a failed request carries as its cause. */
export function errorSentence(error: Error, t: Translate): string {
  if (error instanceof TypeError && UNREACHABLE.test(error.message)) {
    return t('panel.unreachable');
  }
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** Whether the backend refused because of who asks. */
export function isForbidden(error: Error): boolean {
  const { statusCode } = error as { statusCode?: number };
  const cause = error.cause as Error | undefined;
  return (
    statusCode === 403 ||
    error.name === 'NotAllowedError' ||
    cause?.name === 'NotAllowedError'
  );
}
