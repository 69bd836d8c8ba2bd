import { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Router } from 'express';
import { AnalysisService } from '../service/AnalysisService';
import { callerOf } from './callerOf';
import { sendReport } from './sendReport';

/** What the plugin makes of coverage, on a router that validates requests. */
export function addAnalysisRoutes(
  router: Router,
  options: { analyses: AnalysisService; httpAuth: HttpAuthService },
): void {
  const { analyses, httpAuth } = options;
  const entity = '/entities/:kind/:namespace/:name';

  router.get(`${entity}/analysis`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(await analyses.getAnalysis(ref, await callerOf(httpAuth, req)));
  });

  router.get(`${entity}/analysis/summary`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const caller = await callerOf(httpAuth, req);
    res.json(await analyses.getSummary(ref, caller));
  });

  router.get(`${entity}/gaps`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const caller = await callerOf(httpAuth, req);
    res.json(await analyses.listGaps(ref, req.query, caller));
  });

  router.get(`${entity}/files/skeleton`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const path = String(req.query.path);
    const caller = await callerOf(httpAuth, req);
    res.json(await analyses.getSkeleton(ref, path, caller));
  });

  router.get(`${entity}/plan`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const caller = await callerOf(httpAuth, req);
    res.json(await analyses.getPlan(ref, req.query, caller));
  });

  for (const [extension, format, contentType] of [
    ['md', 'markdown', 'text/markdown; charset=utf-8'],
    ['json', 'json', 'application/json; charset=utf-8'],
  ] as const) {
    router.get(`${entity}/report.${extension}`, async (req, res) => {
      const ref = stringifyEntityRef(req.params);
      const caller = await callerOf(httpAuth, req);
      const report = await analyses.getReport(ref, format, caller);
      sendReport(res, contentType, fileName(ref, extension), report);
    });
  }

  router.get('/analysis/progress', async (req, res) => {
    res.json(await analyses.getProgress(await callerOf(httpAuth, req)));
  });
}

/** Names in the catalog are letters, digits and `-_.`. */
function fileName(entityRef: string, extension: string): string {
  return `coverage-${parseEntityRef(entityRef).name}.${extension}`;
}
