import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { CoverageService } from '../service/CoverageService';
import { audited } from './audited';
import { callerOf } from './callerOf';
import { entityRefOf } from './entityRefOf';
import { UUID_PATTERN } from './uuid';

/** `DELETE` of an upload, and of all that is kept of an entity. */
export function createDeletionsRouter(options: {
  service: CoverageService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { service, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const entity = '/entities/:kind/:namespace/:name';

  router.delete(`${entity}/uploads/:id(${UUID_PATTERN})`, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const entityRef = entityRefOf(req);
    const id = req.params.id.toLowerCase();
    await audited(
      auditor,
      req,
      { eventId: 'upload-delete', meta: { entityRef, id } },
      () => service.deleteUpload(entityRef, id, caller),
    );
    res.status(204).end();
  });

  router.delete(entity, async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    const entityRef = entityRefOf(req);
    await audited(
      auditor,
      req,
      { eventId: 'entity-data-delete', meta: { entityRef } },
      () => service.deleteEntity(entityRef, caller),
    );
    res.status(204).end();
  });

  return router;
}
