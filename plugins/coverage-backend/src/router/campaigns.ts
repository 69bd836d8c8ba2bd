import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { CampaignService } from '../campaigns/CampaignService';
import { parseCampaign, parseCampaignEntities } from '../ingest/campaignBody';
import { audited } from './audited';
import { callerOf } from './callerOf';
import { UUID_PATTERN } from './uuid';

const BODY_BYTES = 128 * 1024;

/** Campaigns, apart from the validated routes as the policy is. */
export function createCampaignRouter(options: {
  campaigns: CampaignService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { campaigns, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const json = express.json({ limit: BODY_BYTES });
  const one = `/campaigns/:id(${UUID_PATTERN})`;

  const change = <T>(
    req: Request,
    meta: { action: 'create' | 'update' | 'remove'; id?: string },
    run: () => Promise<T>,
  ) => audited(auditor, req, { eventId: 'campaign-change', meta }, run);

  router.get('/campaigns', async (req, res) => {
    res.json(await campaigns.list(await callerOf(httpAuth, req)));
  });

  router.post('/campaigns', json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const created = await change(req, { action: 'create' }, async () =>
      campaigns.create(parseCampaign(req.body), caller),
    );
    res.status(201).json(created);
  });

  router.get(one, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(await campaigns.get(idOf(req), caller));
  });

  router.put(one, json, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = idOf(req);
    const updated = await change(req, { action: 'update', id }, async () =>
      campaigns.update(id, parseCampaign(req.body), caller),
    );
    res.json(updated);
  });

  router.delete(one, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const id = idOf(req);
    await change(req, { action: 'remove', id }, () =>
      campaigns.remove(id, caller),
    );
    res.status(204).end();
  });

  router.get(`${one}/progress`, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(await campaigns.getProgress(idOf(req), caller));
  });

  router.get(`${one}/entities`, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const request = parseCampaignEntities(req.query);
    res.json(await campaigns.listEntities(idOf(req), request, caller));
  });

  return router;
}

function idOf(req: Request): string {
  return req.params.id.toLowerCase();
}
