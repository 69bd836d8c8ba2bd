import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  COVERAGE_SIGNAL_CHANNEL,
  CoverageSignal,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import {
  COVERAGE_SNAPSHOT_CREATED_TOPIC,
  COVERAGE_TARGET_MISSED_TOPIC,
  CoverageSnapshotCreatedEvent,
} from '@backstage-coverage/plugin-coverage-node';
import { OwnerNotices } from '../notices/OwnerNotices';
import { AnalysisChange } from './AnalysisChange';
import { targetMissed } from './targetMissed';

/**
 * Tells the rest of the portal what happened: other plugins by events, open pages
 * by signals, owners by notifications. What is told is stored already, so that
 * nothing here fails or holds up what it is about.
 */
export class Announcer {
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #owners: OwnerNotices;
  readonly #logger: LoggerService;

  constructor(options: {
    events: EventsService;
    signals: SignalsService;
    owners: OwnerNotices;
    logger: LoggerService;
  }) {
    this.#events = options.events;
    this.#signals = options.signals;
    this.#owners = options.owners;
    this.#logger = options.logger;
  }

  /** An upload brought something new for a commit. */
  snapshotStored(entityRef: string, snapshot: SnapshotSummary): void {
    const { id, commit, branch, totals } = snapshot;
    const event: CoverageSnapshotCreatedEvent = {
      entityRef,
      commit,
      branch,
      snapshotId: id,
      totals,
    };
    this.#publish(COVERAGE_SNAPSHOT_CREATED_TOPIC, event);
  }

  /** Owners are told before it returns, by one of the replicas. */
  async analysisStored(change: AnalysisChange): Promise<void> {
    const missed = targetMissed(change);
    if (missed) {
      this.#publish(COVERAGE_TARGET_MISSED_TOPIC, missed);
    }
    await this.#owners.tell(change);
  }

  /** What pages show of an entity is another now. */
  pagesChanged(signal: CoverageSignal): void {
    this.#inBackground(
      'Open pages',
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: COVERAGE_SIGNAL_CHANNEL,
        message: signal,
      }),
    );
  }

  /** Publishing waits for those who listen, who may be slow. */
  #publish(topic: string, eventPayload: unknown): void {
    this.#inBackground(
      `Listeners of ${topic}`,
      this.#events.publish({ topic, eventPayload }),
    );
  }

  #inBackground(who: string, telling: Promise<void>): void {
    telling.catch(error =>
      this.#logger.warn(`${who} could not be told: ${error.message}`),
    );
  }
}
