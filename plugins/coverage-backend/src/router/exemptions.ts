import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { EntityExemptionService } from '../exemptions/EntityExemptionService';
import {
  parseEntityExemption,
  parseExemptionFilter,
} from '../ingest/exemptionBody';
import { audited } from './audited';
import { callerOf } from './callerOf';
import { UUID_PATTERN } from './uuid';

const BODY_BYTES = 64 * 1024;

/** Exemptions of entities, apart from the validated routes as the policy is. */
export function createExemptionRouter(options: {
  exemptions: EntityExemptionService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { exemptions, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const one = `/exemptions/:id(${UUID_PATTERN})`;

  const change = <T>(
    req: Request,
    meta: { action: 'request' | 'approve' | 'deny' | 'revoke'; id?: string },
    run: () => Promise<T>,
  ) => audited(auditor, req, { eventId: 'entity-exemption-change', meta }, run);

  router.get('/exemptions', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(await exemptions.list(parseExemptionFilter(req.query), caller));
  });

  router.post(
    '/exemptions',
    express.json({ limit: BODY_BYTES }),
    async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const requested = await change(req, { action: 'request' }, async () =>
        exemptions.request(parseEntityExemption(req.body), caller),
      );
      res.status(201).json(requested);
    },
  );

  for (const [action, decision] of [
    ['approve', 'approved'],
    ['deny', 'denied'],
  ] as const) {
    router.post(`${one}/${action}`, async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const id = idOf(req);
      const decided = await change(req, { action, id }, () =>
        exemptions.decide(id, decision, caller),
      );
      res.json(decided);
    });
  }

  router.delete(one, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = idOf(req);
    await change(req, { action: 'revoke', id }, () =>
      exemptions.revoke(id, caller),
    );
    res.status(204).end();
  });

  return router;
}

function idOf(req: Request): string {
  return req.params.id.toLowerCase();
}
