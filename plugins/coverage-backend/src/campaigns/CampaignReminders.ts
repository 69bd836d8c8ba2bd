import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  Campaign,
  formatPercent,
  wantsCoverageNotifications,
} from '@backstage-coverage/plugin-coverage-common';
import { MeasuredEntity } from '../database/policies/measuredEntities';
import { NoticeSender, NoticeText } from '../notices/NoticeSender';
import { NoticeStore } from '../notices/NoticeStore';
import { EntityFinder } from '../service/EntityFinder';
import { DAY_MS, dayOf } from '../time/days';
import { AssessedEntity, bucketOf, byMissing } from '../service/targetOutlooks';
import { assessCampaign } from './campaignProgress';
import { CampaignStore } from './CampaignStore';
import { isoWeek } from './isoWeek';

const ENTITIES_PER_REQUEST = 200;
const NAMES_IN_TEXT = 5;
const NOTICES_KEPT_MS = 400 * DAY_MS;

/**
 * Reminds the owners of entities that are behind in a campaign, each once a week,
 * whatever the number of replicas and however often the task runs.
 */
export class CampaignReminders {
  readonly #campaigns: CampaignStore;
  readonly #readEntities: () => Promise<MeasuredEntity[]>;
  readonly #catalog: EntityFinder;
  readonly #notices: NoticeStore;
  readonly #sender: NoticeSender;
  readonly #staleAfterDays: number;
  readonly #logger: LoggerService;

  constructor(options: {
    campaigns: CampaignStore;
    readEntities: () => Promise<MeasuredEntity[]>;
    catalog: EntityFinder;
    notices: NoticeStore;
    sender: NoticeSender;
    staleAfterDays: number;
    logger: LoggerService;
  }) {
    this.#campaigns = options.campaigns;
    this.#readEntities = options.readEntities;
    this.#catalog = options.catalog;
    this.#notices = options.notices;
    this.#sender = options.sender;
    this.#staleAfterDays = options.staleAfterDays;
    this.#logger = options.logger;
  }

  async schedule(
    scheduler: SchedulerService,
    when: SchedulerServiceTaskScheduleDefinition,
  ): Promise<void> {
    await scheduler.scheduleTask({
      ...when,
      id: 'coverage-campaign-reminders',
      scope: 'global',
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const now = new Date();
    const today = dayOf(now);
    await this.#notices.forget(
      new Date(now.getTime() - NOTICES_KEPT_MS).toISOString(),
    );
    const campaigns = (await this.#campaigns.list(today)).filter(
      ({ state, start }) => state === 'active' && start <= today,
    );
    if (campaigns.length === 0) {
      return;
    }
    const entities = await this.#readEntities();
    for (const campaign of campaigns) {
      const behind = assessCampaign(campaign, entities, {
        now: now.toISOString(),
        staleAfterDays: this.#staleAfterDays,
      }).filter(
        one => one.entity.standing === 'counted' && bucketOf(one) === 'behind',
      );
      await this.#remind(campaign, behind, isoWeek(today), signal);
    }
  }

  async #remind(
    campaign: Campaign,
    behind: AssessedEntity[],
    period: string,
    signal?: AbortSignal,
  ): Promise<void> {
    let sent = 0;
    for (const [owner, theirs] of await this.#byOwner(behind)) {
      if (signal?.aborted) {
        return;
      }
      const notice = {
        kind: 'campaign-reminder',
        subject: campaign.id,
        recipient: owner,
        period,
      };
      if (await this.#sender.send(notice, textOf(campaign, theirs))) {
        sent += 1;
      }
    }
    this.#logger.info(
      `The campaign '${campaign.name}' has ${behind.length} entities behind; ${sent} owners were reminded`,
    );
  }

  /** Without those who say no, by themselves or for an entity. */
  async #byOwner(
    behind: AssessedEntity[],
  ): Promise<Map<string, AssessedEntity[]>> {
    const byOwner = new Map<string, AssessedEntity[]>();
    const wanted = await this.#wantedBy(
      behind.map(({ entity }) => entity.entityRef),
    );
    for (const one of behind.filter((_, i) => wanted[i]).sort(byMissing)) {
      for (const owner of one.entity.owners) {
        byOwner.set(owner, [...(byOwner.get(owner) ?? []), one]);
      }
    }
    const owners = [...byOwner.keys()];
    const ownersWanted = await this.#wantedBy(owners);
    owners
      .filter((_, i) => !ownersWanted[i])
      .forEach(owner => byOwner.delete(owner));
    return byOwner;
  }

  /** Who has left the catalog is not told anything either. */
  async #wantedBy(refs: string[]): Promise<boolean[]> {
    const found: (Entity | undefined)[] = [];
    for (let i = 0; i < refs.length; i += ENTITIES_PER_REQUEST) {
      const part = refs.slice(i, i + ENTITIES_PER_REQUEST);
      found.push(
        ...(await this.#catalog.list(part, [
          'kind',
          'metadata.name',
          'metadata.annotations',
        ])),
      );
    }
    return found.map(
      entity => entity !== undefined && wantsCoverageNotifications(entity),
    );
  }
}

function textOf(campaign: Campaign, behind: AssessedEntity[]): NoticeText {
  const { id, name, target, due } = campaign;
  const count = behind.length;
  const named = behind
    .slice(0, NAMES_IN_TEXT)
    .map(
      ({ entity, outlook }) =>
        `${entity.title ?? entity.entityRef} (${formatPercent(
          outlook.percent,
        )})`,
    );
  const others = count - named.length;
  const rest = others > 0 ? ` and ${others} more` : '';
  return {
    title: `${
      count === 1 ? 'One of your entities is' : `${count} of your entities are`
    } behind in the campaign "${name}"`,
    description: `By ${due} each should have ${formatPercent(
      target,
    )} of its lines covered: ${named.join(', ')}${rest}.`,
    link: `/coverage?view=campaigns&campaign=${id}`,
    severity: 'normal',
    topic: 'coverage-campaign',
  };
}
