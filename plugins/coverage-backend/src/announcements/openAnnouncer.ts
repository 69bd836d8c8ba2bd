import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { NoticeSender } from '../notices/NoticeSender';
import { NoticeStore } from '../notices/NoticeStore';
import { OwnerNotices } from '../notices/OwnerNotices';
import { Announcer } from './Announcer';

/** An announcer whose notices to owners the database knows. */
export function openAnnouncer(options: {
  db: Knex;
  events: EventsService;
  signals: SignalsService;
  notifications: NotificationService;
  logger: LoggerService;
}): Announcer {
  const { db, events, signals, notifications, logger } = options;
  const sender = new NoticeSender({
    notices: new NoticeStore({ db }),
    notifications,
    logger,
  });
  return new Announcer({
    events,
    signals,
    owners: new OwnerNotices({ db, sender }),
    logger,
  });
}
