import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Announcer } from '../announcements/Announcer';
import { NoticeSender } from '../notices/NoticeSender';
import { NoticeStore } from '../notices/NoticeStore';
import { OwnerNotices } from '../notices/OwnerNotices';

/** An announcer that nobody listens to. */
export function silentAnnouncer(db: Knex): Announcer {
  const logger = mockServices.logger.mock();
  const sender = new NoticeSender({
    notices: new NoticeStore({ db }),
    notifications: { send: async () => {} },
    logger,
  });
  return new Announcer({
    events: mockServices.events.mock({ publish: async () => {} }),
    signals: { publish: async () => {} },
    owners: new OwnerNotices({ sender, db }),
    logger,
  });
}
