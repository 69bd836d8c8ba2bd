import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { BadgeService } from '../badge/BadgeService';
import { UploadLimits } from '../config';
import { openapi } from '../schema/openapi';
import { ScorecardService } from '../scorecard/ScorecardService';
import { AnalysisService } from '../service/AnalysisService';
import { CoverageService, FileRequest } from '../service/CoverageService';
import { RollUpService } from '../service/RollUpService';
import { SettingService } from '../service/SettingService';
import { SnapshotService } from '../service/SnapshotService';
import { addAnalysisRoutes } from './analysis';
import { addBadgeRoute } from './badge';
import { callerOf } from './callerOf';
import { createDeletionsRouter } from './deletions';
import { addRollUpRoutes } from './rollUps';
import { addScorecardRoutes } from './scorecard';
import { createSettingsRouter } from './settings';
import { addSnapshotRoutes } from './snapshots';
import { createUploadsRouter } from './uploads';
import { UploadObservers } from './UploadTrail';

// The utility infers handlers from a literal document; this one is put together
// from parts, and the handlers' answers are typed by the service.
const document = openapi as unknown as Parameters<
  typeof createValidatedOpenApiRouter
>[0];

/** The plugin's routes; requests are checked against the OpenAPI document. */
export function createRouter(options: {
  service: CoverageService;
  analyses: AnalysisService;
  settings: SettingService;
  snapshots: SnapshotService;
  rollUps: RollUpService;
  scorecard: ScorecardService;
  badges: BadgeService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  limits: UploadLimits;
  observers: UploadObservers;
}): Router {
  const { service, httpAuth } = options;
  const router = PromiseRouter();
  router.use(createUploadsRouter(options));
  router.use(createDeletionsRouter(options));
  router.use(createSettingsRouter(options));

  // The utility would serve the document as one of OpenAPI 3.0.
  router.get('/openapi.json', (req, res) => {
    res.json({ ...openapi, servers: [{ url: req.baseUrl }] });
  });

  const validated: Router = createValidatedOpenApiRouter(document, {
    // Without this the utility would add a JSON body parser to every route.
    middleware: [(_req, _res, next) => next()],
  });
  router.use(validated);

  addAnalysisRoutes(validated, options);
  addBadgeRoute(validated, options);
  addSnapshotRoutes(validated, options);
  addRollUpRoutes(validated, options);
  addScorecardRoutes(validated, options);
  const entity = '/entities/:kind/:namespace/:name';

  validated.get(entity, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(await service.getOverview(ref, await callerOf(httpAuth, req)));
  });

  validated.get(`${entity}/files`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(
      await service.listFiles(ref, req.query, await callerOf(httpAuth, req)),
    );
  });

  validated.get(`${entity}/files/lines`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(
      await service.getLines(ref, fileOf(req), await callerOf(httpAuth, req)),
    );
  });

  validated.get(`${entity}/files/source`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(
      await service.getSource(ref, fileOf(req), await callerOf(httpAuth, req)),
    );
  });

  validated.get(`${entity}/history`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(
      await service.getHistory(ref, req.query, await callerOf(httpAuth, req)),
    );
  });

  return router;
}

function fileOf({ query }: Request): FileRequest {
  const { path, commit } = query;
  return {
    path: String(path),
    ...(commit === undefined ? {} : { commit: String(commit) }),
  };
}
