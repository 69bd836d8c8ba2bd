import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Router } from 'express';
import { BadgeMeasure } from '../badge/badgeOf';
import { BadgeService } from '../badge/BadgeService';
import { callerOf } from './callerOf';

export const BADGE_PATH = '/entities/:kind/:namespace/:name/badge.svg';

/** Images for READMEs, on a router that validates requests. */
export function addBadgeRoute(
  router: Router,
  options: { badges: BadgeService; httpAuth: HttpAuthService },
): void {
  const { badges, httpAuth } = options;
  router.get(BADGE_PATH, async (req, res) => {
    const { measure = 'lines' } = req.query;
    const badge = await badges.render(
      stringifyEntityRef(req.params),
      measure as BadgeMeasure,
      () => callerOf(httpAuth, req),
    );
    res
      .set({
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        // Proxies of code hosts keep images for hours unless they are told.
        'Cache-Control': `${
          badges.isPublic ? 'public' : 'private'
        }, max-age=300`,
      })
      .send(badge);
  });
}
