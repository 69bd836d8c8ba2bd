import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Announcer } from '../announcements/Announcer';
import { openAnnouncer } from '../announcements/openAnnouncer';

/** An announcer that nobody listens to. */
export function silentAnnouncer(db: Knex): Announcer {
  return openAnnouncer({
    db,
    events: mockServices.events.mock({ publish: async () => {} }),
    signals: { publish: async () => {} },
    notifications: { send: async () => {} },
    logger: mockServices.logger.mock(),
  });
}
