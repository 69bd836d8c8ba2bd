import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { describePolicy } from '@backstage-coverage/plugin-coverage-common';
import { Router } from 'express';
import { Knex } from 'knex';
import { PolicyTargetStore } from './database/policies/PolicyTargetStore';
import { readMeasuredEntities } from './database/policies/measuredEntities';
import { createPolicyRouter } from './router/policies';
import { AccessGate } from './service/AccessGate';
import { Analyst } from './service/Analyst';
import { CurrentPolicy } from './service/CurrentPolicy';
import { EntityFinder } from './service/EntityFinder';
import { PolicyPreviewService } from './service/PolicyPreviewService';
import { PolicyService } from './service/PolicyService';
import { TargetEntities } from './service/TargetEntities';

/**
 * The part of the plugin that shows the policy and lets people add to it.
 *
 * @param options - `stated`: what stands under `coverage.policy`
 */
export function openPolicies(options: {
  db: Knex;
  gate: AccessGate;
  policies: CurrentPolicy;
  targets: PolicyTargetStore;
  stated: unknown;
  analyst: Analyst;
  entities: EntityFinder;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { db, gate, policies, stated } = options;
  const service = new PolicyService({
    ...options,
    stated: describePolicy(policies.stated, stated),
  });
  const entities = new TargetEntities({
    gate,
    read: () => readMeasuredEntities(db),
  });
  return createPolicyRouter({
    ...options,
    policies: service,
    previews: new PolicyPreviewService({ policies: service, entities }),
  });
}
