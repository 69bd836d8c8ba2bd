import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Router } from 'express';
import { RollUpService } from '../service/RollUpService';
import { callerOf } from './callerOf';

/** Coverage of groups, systems and domains, on a router that validates requests. */
export function addRollUpRoutes(
  router: Router,
  options: { rollUps: RollUpService; httpAuth: HttpAuthService },
): void {
  const { rollUps, httpAuth } = options;
  router.get('/rollups/:kind/:namespace/:name', async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    res.json(await rollUps.getRollUp(ref, await callerOf(httpAuth, req)));
  });
}
