import { CliError } from '../CliError';

/** Address of the portal's upload route, from the base URL that people know. */
export function uploadUrl(base: string | undefined): URL {
  if (!base) {
    throw new CliError(
      'Say where the portal is: --url https://backstage.example.com, or the environment variable COVERAGE_URL.',
    );
  }
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new CliError(
      `"${withoutLogin(
        base,
      )}" is no address of a portal: it should look like https://backstage.example.com.`,
    );
  }
  if (url.username || url.password) {
    throw new CliError(
      `The address ${withoutLogin(
        base,
      )} has a user name or password in it: leave them out, the token is enough.`,
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/api/coverage')
    ? `${path}/uploads`
    : `${path}/api/coverage/uploads`;
  url.search = '';
  url.hash = '';
  return url;
}

/** What is printed stays in the job's log, where a password must not. */
function withoutLogin(address: string): string {
  return address.replace(/[^/]*@/, '***@');
}
