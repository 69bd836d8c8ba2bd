import {
  AuditorService,
  HttpAuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { describePolicy } from '@backstage-coverage/plugin-coverage-common';
import { Router } from 'express';
import { Knex } from 'knex';
import { CampaignDates } from './campaigns/CampaignDates';
import { CampaignReminders } from './campaigns/CampaignReminders';
import { CampaignService } from './campaigns/CampaignService';
import { CampaignStore } from './campaigns/CampaignStore';
import { PolicyTargetStore } from './database/policies/PolicyTargetStore';
import { EntityExemptionService } from './exemptions/EntityExemptionService';
import { EntityExemptionStore } from './exemptions/EntityExemptionStore';
import { NoticeSender } from './notices/NoticeSender';
import { NoticeStore } from './notices/NoticeStore';
import { TargetOutlooks } from './outlooks/TargetOutlooks';
import { createCampaignRouter } from './router/campaigns';
import { createExemptionRouter } from './router/exemptions';
import { createPolicyRouter } from './router/policies';
import { VisibleEntities } from './scorecard/VisibleEntities';
import { AccessGate } from './service/AccessGate';
import { Analyst } from './service/Analyst';
import { CurrentPolicy } from './service/CurrentPolicy';
import { EntityFinder } from './service/EntityFinder';
import { PolicyPreviewService } from './service/PolicyPreviewService';
import { PolicyService } from './service/PolicyService';

interface GovernanceOptions {
  db: Knex;
  gate: AccessGate;
  visible: VisibleEntities;
  entities: EntityFinder;
  analyst: Analyst;
  policies: CurrentPolicy;
  policyTargets: PolicyTargetStore;
  /** What stands under `coverage.policy`. */
  statedPolicy: unknown;
  reminders: SchedulerServiceTaskScheduleDefinition;
  notifications: NotificationService;
  scheduler: SchedulerService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/**
 * The part of the plugin for what an organisation asks of its entities: policy,
 * campaigns and exemptions.
 */
export async function openGovernance(
  options: GovernanceOptions,
): Promise<Router> {
  const { db, gate, visible } = options;
  const outlooks = new TargetOutlooks({
    db,
    visible,
    staleAfterDays: options.policies.stated.staleAfterDays,
  });
  const router = Router();
  router.use(policyRouter(options, outlooks));
  router.use(await campaignRouter(options, outlooks));
  router.use(
    createExemptionRouter({
      ...options,
      exemptions: new EntityExemptionService({
        gate,
        exemptions: new EntityExemptionStore({ db }),
      }),
    }),
  );
  return router;
}

function policyRouter(
  options: GovernanceOptions,
  outlooks: TargetOutlooks,
): Router {
  const policies = new PolicyService({
    ...options,
    targets: options.policyTargets,
    stated: describePolicy(options.policies.stated, options.statedPolicy),
  });
  return createPolicyRouter({
    ...options,
    policies,
    previews: new PolicyPreviewService({ policies, outlooks }),
  });
}

async function campaignRouter(
  options: GovernanceOptions,
  outlooks: TargetOutlooks,
): Promise<Router> {
  const { db, logger, scheduler, notifications } = options;
  const campaigns = new CampaignStore({ db });
  const notices = new NoticeStore({ db });
  await new CampaignDates({ campaigns, logger }).schedule(scheduler);
  await new CampaignReminders({
    campaigns,
    outlooks,
    catalog: options.entities,
    notices,
    sender: new NoticeSender({ notices, notifications, logger }),
    logger,
  }).schedule(scheduler, options.reminders);
  return createCampaignRouter({
    ...options,
    campaigns: new CampaignService({
      ...options,
      campaigns,
      outlooks,
    }),
  });
}
