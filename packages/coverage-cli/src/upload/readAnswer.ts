import {
  RepositoryUploadResult,
  UploadResult,
} from '@backstage-coverage/plugin-coverage-common';
import { CliError } from '../CliError';
import { Answer } from './postUpload';

/** Which portal was asked, and with which variable as token. */
export interface AskedPortal {
  url: URL;
  tokenEnv: string;
  hasToken: boolean;
}

/** The portal's answer to an upload; a refusal in the portal's own words. */
export function readAnswer(
  answer: Answer,
  portal: AskedPortal,
): UploadResult | RepositoryUploadResult {
  const { status, statusText } = answer;
  const json = parseJson(answer.body);
  if (status >= 200 && status < 300 && (json?.links || json?.entities)) {
    return json as unknown as UploadResult | RepositoryUploadResult;
  }

  const reason = json?.error?.message;
  if (status === 401) {
    throw new CliError(unauthorized(reason, portal));
  }
  if (status >= 300 && status < 400) {
    throw new CliError(
      `${portal.url} redirects to ${answer.headers.location}: give that portal's base URL.`,
    );
  }
  if (!reason) {
    throw new CliError(
      `${portal.url} answered ${status} ${statusText}, but not as a coverage portal does: is it the base URL of a Backstage backend with the coverage plugin?`,
    );
  }
  throw new CliError(
    status >= 500 ? `The portal failed (${status}): ${reason}` : reason,
  );
}

function unauthorized(
  reason: string | undefined,
  { hasToken, tokenEnv, url }: AskedPortal,
): string {
  const said = reason ? ` (${reason})` : '';
  return hasToken
    ? `The portal at ${url.origin} does not accept the token in ${tokenEnv}${said}.`
    : `The portal at ${url.origin} asks for a token${said}: set the environment variable ${tokenEnv} to one of its backend.auth.externalAccess tokens.`;
}

interface JsonAnswer {
  links?: unknown;
  entities?: unknown;
  error?: { message?: string };
}

function parseJson(body: string): JsonAnswer | undefined {
  try {
    const json = JSON.parse(body);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}
