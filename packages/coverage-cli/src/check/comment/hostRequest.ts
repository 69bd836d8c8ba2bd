import { CliError } from '../../CliError';

const TIMEOUT_MS = 30_000;

/**
 * Asks the API of a code host and gives its JSON.
 *
 * @throws CliError in one sentence, with what the host said
 */
export async function hostRequest<T>(
  url: string,
  options: {
    method?: string;
    headers: Record<string, string>;
    body?: unknown;
  },
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: options.method ?? 'GET',
      headers: {
        accept: 'application/json',
        'user-agent': 'backstage-coverage',
        ...(options.body !== undefined && {
          'content-type': 'application/json',
        }),
        ...options.headers,
      },
      body:
        options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: Error };
    throw new CliError(
      `Cannot reach ${new URL(url).origin}: ${cause?.message ?? message}.`,
    );
  }
  const text = await response.text();
  if (!response.ok) {
    throw new CliError(
      `${new URL(url).origin} refuses the comment (${response.status}): ${
        messageOf(text) ?? response.statusText
      }.`,
    );
  }
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function messageOf(text: string): string | undefined {
  try {
    const { message, error } = JSON.parse(text);
    return [message, error]
      .filter(part => typeof part === 'string')
      .join(', ')
      .replace(/\.$/, '');
  } catch {
    return undefined;
  }
}
