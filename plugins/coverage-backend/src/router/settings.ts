import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SettingKind } from '../database/SettingStore';
import { parseSettingBody } from '../ingest/settingBodies';
import { SettingService } from '../service/SettingService';
import { readEntityRef } from '../service/entityRef';
import { callerOf } from './callerOf';

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

const UUID =
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

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

  async function audited<T>(
    req: Request,
    kind: SettingKind,
    meta: { action: 'set' | 'remove'; id?: string },
    change: (entityRef: string) => Promise<T>,
  ): Promise<T> {
    const entityRef = entityRefOf(req);
    const event = await auditor.createEvent({
      eventId: EVENTS[kind],
      severityLevel: 'medium',
      request: req,
      meta: { ...meta, entityRef },
    });
    try {
      const result = await change(entityRef);
      await event.success({
        meta: { result: JSON.parse(JSON.stringify(result)) },
      });
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  }

  for (const kind of Object.keys(ROUTES) as SettingKind[]) {
    const path = `/entities/:kind/:namespace/:name/${ROUTES[kind]}`;

    router.get(path, async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const items = await settings.list(kind, entityRefOf(req), caller);
      res.json({ items });
    });

    router.put(path, express.json({ limit: BODY_BYTES }), async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const { created, setting } = await audited(
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

    router.delete(`${path}/:id(${UUID})`, async (req, res) => {
      const caller = await callerOf(httpAuth, req);
      const id = req.params.id.toLowerCase();
      await audited(req, kind, { action: 'remove', id }, entityRef =>
        settings.remove(kind, entityRef, id, caller),
      );
      res.status(204).end();
    });
  }

  return router;
}

function entityRefOf(req: Request): string {
  const { kind, namespace, name } = req.params;
  return readEntityRef(`${kind}:${namespace}/${name}`, 'The path');
}
