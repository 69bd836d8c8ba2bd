import { Page, Route } from '@playwright/test';

/** Of the plugin's backend. */
export const coverageRequests = /\/api\/coverage\//;

/** As the portal's backend answers where something broke, or is refused. */
export function answerError(
  route: Route,
  status: number,
  error: { name: string; message: string },
) {
  const request = route.request();
  const { pathname } = new URL(request.url());
  return route.fulfill({
    status,
    json: {
      error,
      request: { method: request.method(), url: pathname },
      response: { statusCode: status },
    },
  });
}

/** How requests go wrong, until they go right again. */
export interface Trouble {
  /** What the backend says; default: nothing answers at all. */
  answer?: { name: string; message: string };
  mend(): Promise<void>;
}

/** Lets requests go wrong whose path matches. */
export async function breakRequests(
  page: Page,
  path: RegExp,
  answer: { name: string; message: string },
): Promise<Trouble> {
  const isConcerned = ({ pathname }: URL) =>
    coverageRequests.test(pathname) && path.test(pathname);
  const trouble: Trouble = {
    answer,
    mend: () => page.unroute(isConcerned),
  };
  await page.route(isConcerned, route =>
    trouble.answer
      ? answerError(route, 500, trouble.answer)
      : route.abort('connectionrefused'),
  );
  return trouble;
}

/** Refuses all that the plugin reads, as the backend does without permission. */
export async function refuseReads(page: Page) {
  await page.route(
    ({ pathname }) => coverageRequests.test(pathname),
    route =>
      answerError(route, 403, {
        name: 'NotAllowedError',
        message: 'You lack the permission coverage.read',
      }),
  );
}

/** Decides as a policy does that lets people read coverage and change nothing. */
export async function allowReadsOnly(page: Page) {
  await page.route('**/api/permission/authorize', async route => {
    const { items } = route.request().postDataJSON() as {
      items: {
        id: string;
        permission: { name: string; attributes: { action?: string } };
      }[];
    };
    await route.fulfill({
      json: {
        items: items.map(({ id, permission }) => ({
          id,
          result:
            permission.name.startsWith('coverage.') &&
            permission.attributes.action !== 'read'
              ? 'DENY'
              : 'ALLOW',
        })),
      },
    });
  });
}
