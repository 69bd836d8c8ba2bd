import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Notice, NoticeStore } from './NoticeStore';

/** What a notification says; `scope` is given by the notice. */
export type NoticeText = Omit<NotificationPayload, 'scope'>;

/** Sends notifications of the portal, each once whatever the number of replicas. */
export class NoticeSender {
  readonly #notices: NoticeStore;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    notices: NoticeStore;
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notices = options.notices;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /**
   * Never fails: a portal without notifications is one that nobody is told in.
   * What could not be sent may be sent again in the same period.
   *
   * @returns whether this call sent it
   */
  async send(notice: Notice, text: NoticeText): Promise<boolean> {
    if (!(await this.#notices.claim(notice))) {
      return false;
    }
    const { kind, subject, recipient, period } = notice;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: recipient },
        // Should an answer get lost, the next one takes its place.
        payload: {
          ...text,
          scope: ['coverage', kind, subject, period].join(' '),
        },
      });
      return true;
    } catch (error) {
      this.#logger.warn(
        `${recipient} could not be told '${
          text.title
        }'; it is tried again with the next run: ${(error as Error).message}`,
      );
      await this.#notices.release(notice);
      return false;
    }
  }
}
