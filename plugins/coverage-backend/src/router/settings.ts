import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SettingKind } from '../database/SettingStore';
import { parseSettingBody } from '../ingest/settingBodies';
import { SettingService } from '../service/SettingService';
import { audited } from './audited';
import { callerOf } from './callerOf';
import { entityRefOf } from './entityRefOf';
import { UUID_PATTERN } from './uuid';

const BODY_BYTES = 64 * 1024;

const EVENTS: Record<SettingKind, string> = {
  targets: 'target-change',
  overrides: 'override-change',
  exemptions: 'exemption-change',
  floor_resets: 'floor-reset',
};

const ROUTES: Record<SettingKind, string> = {
  targets: 'targets',
  overrides: 'overrides',
  exemptions: 'exemptions',
  floor_resets: 'floor-resets',
};

/**
 * Targets, overrides, exemptions and floor resets: `GET` them, `PUT` one, `DELETE` one by id.
 * Apart from the validated routes, since their bodies are checked by a schema
 * that says in one sentence what is wrong. Every change is audited, refused ones
 * too.
 */
export function createSettingsRouter(options: {
  settings: SettingService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { settings, httpAuth, auditor } = options;
  const router = PromiseRouter();

  const change = async <T>(
    req: Request,
    kind: SettingKind,
    meta: { action: 'set' | 'remove'; id?: string },
    run: (entityRef: string) => Promise<T>,
  ): Promise<T> => {
    const entityRef = entityRefOf(req);
    return audited(
      auditor,
      req,
      { eventId: EVENTS[kind], meta: { ...meta, entityRef } },
      () => run(entityRef),
    );
  };

  for (const kind of Object.keys(ROUTES) as SettingKind[]) {
    const path = `/entities/:kind/:namespace/:name/${ROUTES[kind]}`;

    router.get(path, async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const items = await settings.list(kind, entityRefOf(req), caller);
      res.json({ items });
    });

    router.put(path, express.json({ limit: BODY_BYTES }), async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { created, setting } = await change(
        req,
        kind,
        { action: 'set' },
        async entityRef => {
          const body = parseSettingBody(kind, req.body);
          return settings.put(kind, entityRef, body, caller);
        },
      );
      res.status(created ? 201 : 200).json(setting);
    });

    router.delete(`${path}/:id(${UUID_PATTERN})`, async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const id = req.params.id.toLowerCase();
      await change(req, kind, { action: 'remove', id }, entityRef =>
        settings.remove(kind, entityRef, id, caller),
      );
      res.status(204).end();
    });
  }

  return router;
}
