import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { CampaignStore } from './CampaignStore';

/** Ends campaigns after their last day. */
export class CampaignDates {
  readonly #campaigns: CampaignStore;
  readonly #logger: LoggerService;

  constructor(options: { campaigns: CampaignStore; logger: LoggerService }) {
    this.#campaigns = options.campaigns;
    this.#logger = options.logger;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'coverage-campaign-dates',
      scope: 'global',
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const ended = await this.#campaigns.endDue(new Date().toISOString());
    for (const name of ended) {
      this.#logger.info(`The campaign '${name}' has ended`);
    }
  }
}
