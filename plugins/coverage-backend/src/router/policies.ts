import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  parsePolicyPreview,
  parsePolicyTarget,
  parsePriorityTest,
} from '../ingest/policyBodies';
import { PolicyPreviewService } from '../service/PolicyPreviewService';
import { PolicyService } from '../service/PolicyService';
import { audited } from './audited';
import { callerOf } from './callerOf';

const BODY_BYTES = 64 * 1024;

/**
 * The organisation's policy. Apart from the validated routes, since bodies are
 * checked by schemas that say in one sentence what is wrong.
 */
export function createPolicyRouter(options: {
  policies: PolicyService;
  previews: PolicyPreviewService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { policies, previews, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const json = express.json({ limit: BODY_BYTES });

  const change = <T>(
    req: Request,
    meta: { action: 'create' | 'update' | 'remove'; id?: string },
    run: () => Promise<T>,
  ) => audited(auditor, req, { eventId: 'policy-change', meta }, run);

  router.get('/policy', async (req, res) => {
    res.json(await policies.getOverview(await callerOf(httpAuth, req)));
  });

  router.get('/policy/evaluation', async (req, res) => {
    res.json(await previews.evaluate(await callerOf(httpAuth, req)));
  });

  router.post('/policy/preview', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(await previews.preview(parsePolicyPreview(req.body), caller));
  });

  router.post('/policy/priority', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(await policies.testPriority(parsePriorityTest(req.body), caller));
  });

  router.post('/policy/targets', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const created = await change(req, { action: 'create' }, async () =>
      policies.create(parsePolicyTarget(req.body), caller),
    );
    res.status(201).json(created);
  });

  router.put('/policy/targets/:id', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { id } = req.params;
    const updated = await change(req, { action: 'update', id }, async () =>
      policies.update(id, parsePolicyTarget(req.body), caller),
    );
    res.json(updated);
  });

  router.delete('/policy/targets/:id', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const { id } = req.params;
    await change(req, { action: 'remove', id }, () =>
      policies.remove(id, caller),
    );
    res.status(204).end();
  });

  return router;
}
