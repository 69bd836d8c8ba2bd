/** The backend's own sentence, which a failed request carries as its cause. */
export function errorSentence(error: Error): string {
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
