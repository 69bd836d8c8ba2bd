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
import { NoticeSender, NoticeText } from '../notices/NoticeSender';
import { NoticeStore } from '../notices/NoticeStore';
import { AssessedEntity, bucketOf } from '../outlooks/assessEntity';
import { Asked, TargetOutlooks } from '../outlooks/TargetOutlooks';
import { EntityFinder } from '../service/EntityFinder';
import { DAY_MS, dayOf } from '../time/days';
import { askedBy } from './CampaignService';
import { CampaignStore } from './CampaignStore';
import { isoWeek } from './isoWeek';

const ENTITIES_PER_REQUEST = 200;
const NAMES_IN_TEXT = 5;
const NOTICES_KEPT_MS = 400 * DAY_MS;

/**
 * Reminds the owners of entities that are behind in a campaign or have never
 * reported, each once a week, whatever the number of replicas and however often
 * the task runs.
 */
export class CampaignReminders {
  readonly #campaigns: CampaignStore;
  readonly #outlooks: TargetOutlooks;
  readonly #catalog: EntityFinder;
  readonly #notices: NoticeStore;
  readonly #sender: NoticeSender;
  readonly #logger: LoggerService;

  constructor(options: {
    campaigns: CampaignStore;
    outlooks: TargetOutlooks;
    catalog: EntityFinder;
    notices: NoticeStore;
    sender: NoticeSender;
    logger: LoggerService;
  }) {
    this.#campaigns = options.campaigns;
    this.#outlooks = options.outlooks;
    this.#catalog = options.catalog;
    this.#notices = options.notices;
    this.#sender = options.sender;
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
    for (const campaign of campaigns) {
      await this.#remind(campaign, isoWeek(today), signal);
    }
  }

  /** Owner by owner, so that no more is in memory than one of them has. */
  async #remind(
    campaign: Campaign,
    period: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const asked = askedBy(campaign);
    const owners = await this.#outlooks.lateOwners(asked);
    const wanted = await this.#wantedBy(owners);
    let sent = 0;
    for (const owner of owners.filter((_, i) => wanted[i])) {
      if (signal?.aborted) {
        return;
      }
      const theirs = await this.#lateOf(owner, asked);
      const notice = {
        kind: 'campaign-reminder',
        subject: campaign.id,
        recipient: owner,
        period,
      };
      if (
        theirs.length > 0 &&
        (await this.#sender.send(notice, textOf(campaign, theirs)))
      ) {
        sent += 1;
      }
    }
    const [counts] = await this.#outlooks.countEach([asked], 'all');
    this.#logger.info(
      `The campaign '${campaign.name}' has ${counts.behind} entities behind and ${counts.notMeasured} not measured; ${sent} owners were reminded`,
    );
  }

  /** Without entities for which nobody wants to be told. */
  async #lateOf(owner: string, asked: Asked): Promise<AssessedEntity[]> {
    const late: AssessedEntity[] = [];
    for (let offset = 0; ; offset += ENTITIES_PER_REQUEST) {
      const { items, totalItems } = await this.#outlooks.list(asked, 'all', {
        owner,
        isLate: true,
        offset,
        limit: ENTITIES_PER_REQUEST,
      });
      const wanted = await this.#wantedBy(
        items.map(({ entity }) => entity.entityRef),
      );
      late.push(...items.filter((_, i) => wanted[i]));
      if (offset + ENTITIES_PER_REQUEST >= totalItems) {
        return late;
      }
    }
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

function isBehind(one: AssessedEntity): boolean {
  return bucketOf(one) === 'behind';
}

/** Who has nothing to cover has reported that, and has nothing to do. */
function isSilent(one: AssessedEntity): boolean {
  return bucketOf(one) === 'notMeasured' && one.entity.uploadedAt === null;
}

function textOf(campaign: Campaign, late: AssessedEntity[]): NoticeText {
  const { id, name, target, due } = campaign;
  const behind = late.filter(isBehind);
  const silent = late.filter(isSilent);
  const share = formatPercent(target);
  return {
    title: `${howMany(behind.length, silent.length)} in the campaign "${name}"`,
    description: [
      `By ${due} each should have ${share} of its lines covered${
        behind.length > 0 ? `: ${namesOf(behind)}` : ''
      }.`,
      ...(silent.length > 0
        ? [`Nothing was ever uploaded for ${namesOf(silent)}.`]
        : []),
    ].join(' '),
    link: `/coverage?view=campaigns&campaign=${id}`,
    severity: 'normal',
    topic: 'coverage-campaign',
  };
}

/** `2 of your entities are behind and 1 is not measured` */
function howMany(behind: number, silent: number): string {
  const of = (count: number, words: string, state: string) =>
    `${words} ${count === 1 ? 'is' : 'are'} ${state}`;
  const first = (count: number, state: string) =>
    of(count, `${count === 1 ? 'One' : count} of your entities`, state);
  if (silent === 0) {
    return first(behind, 'behind');
  }
  return behind === 0
    ? first(silent, 'not measured')
    : `${first(behind, 'behind')} and ${of(
        silent,
        String(silent),
        'not measured',
      )}`;
}

function namesOf(entities: AssessedEntity[]): string {
  const named = entities
    .slice(0, NAMES_IN_TEXT)
    .map(({ entity, outlook }) =>
      [
        entity.title ?? entity.entityRef,
        ...(outlook.percent === null
          ? []
          : [`(${formatPercent(outlook.percent)})`]),
      ].join(' '),
    );
  const others = entities.length - named.length;
  return `${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}
