import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ListScorecardGapsRequest,
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  ListScorecardValuesRequest,
  ScorecardFilter,
  ScorecardTrendRequest,
} from '@backstage-coverage/plugin-coverage-common';
import { Request, Router } from 'express';
import { ScorecardService } from '../scorecard/ScorecardService';
import { callerOf } from './callerOf';
import { sendReport } from './sendReport';

/** The scorecard of all entities, on a router that validates requests. */
export function addScorecardRoutes(
  router: Router,
  options: { scorecard: ScorecardService; httpAuth: HttpAuthService },
): void {
  const { scorecard, httpAuth } = options;

  router.get('/scorecard', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(await scorecard.getSummary(queryOf<ScorecardFilter>(req), caller));
  });

  router.get('/scorecard/groups', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(
      await scorecard.listGroups(
        queryOf<ListScorecardGroupsRequest>(req),
        caller,
      ),
    );
  });

  router.get('/scorecard/entities', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(
      await scorecard.listMembers(
        queryOf<ListScorecardMembersRequest>(req),
        caller,
      ),
    );
  });

  router.get('/scorecard/trend', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(
      await scorecard.getTrend(queryOf<ScorecardTrendRequest>(req), caller),
    );
  });

  router.get('/scorecard/gaps', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(
      await scorecard.listGaps(queryOf<ListScorecardGapsRequest>(req), caller),
    );
  });

  router.get('/scorecard/values', async (req, res) => {
    const caller = await callerOf(httpAuth, req);
    res.json(
      await scorecard.listValues(
        queryOf<ListScorecardValuesRequest>(req),
        caller,
      ),
    );
  });

  for (const [extension, format, contentType] of [
    ['csv', 'csv', 'text/csv; charset=utf-8'],
    ['md', 'markdown', 'text/markdown; charset=utf-8'],
  ] as const) {
    router.get(`/scorecard.${extension}`, async (req, res) => {
      const request = queryOf<ListScorecardGroupsRequest>(req);
      const caller = await callerOf(httpAuth, req);
      const content = await scorecard.exportGroups(request, format, caller);
      const name = `coverage-by-${request.by}.${extension}`;
      sendReport(res, contentType, name, content);
    });
  }
}

/** What the OpenAPI document has checked already. */
function queryOf<T>(req: Request): T {
  return req.query as unknown as T;
}
