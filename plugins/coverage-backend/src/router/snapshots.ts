import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Router } from 'express';
import { SnapshotService } from '../service/SnapshotService';
import { callerOf } from './callerOf';

/** Snapshots of any branch, on a router that validates requests. */
export function addSnapshotRoutes(
  router: Router,
  options: { snapshots: SnapshotService; httpAuth: HttpAuthService },
): void {
  const { snapshots, httpAuth } = options;
  const entity = '/entities/:kind/:namespace/:name';

  router.get(`${entity}/snapshots`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const caller = await callerOf(httpAuth, req);
    const { noBranch, ...request } = req.query;
    res.json(
      await snapshots.listSnapshots(
        ref,
        noBranch ? { ...request, branch: null } : request,
        caller,
      ),
    );
  });

  router.get(`${entity}/branches`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const caller = await callerOf(httpAuth, req);
    res.json(await snapshots.listBranches(ref, caller));
  });

  router.get(`${entity}/compare`, async (req, res) => {
    const ref = stringifyEntityRef(req.params);
    const caller = await callerOf(httpAuth, req);
    const base = String(req.query.base);
    const head = String(req.query.head);
    res.json(await snapshots.compare(ref, { base, head }, caller));
  });
}
