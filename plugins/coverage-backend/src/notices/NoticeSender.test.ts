import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { NoticeSender } from './NoticeSender';
import { Notice, NoticeStore } from './NoticeStore';

const notice: Notice = {
  kind: 'campaign-reminder',
  subject: 'a-campaign',
  recipient: 'group:default/team-a',
  period: '2027-W26',
};

const text = { title: 'Two of your entities are behind' };

async function startSender(
  knex: Knex,
  send: (sent: NotificationSendOptions) => Promise<void>,
) {
  const db = await openDatabase(mockServices.database({ knex }));
  const notices = new NoticeStore({ db });
  const logger = mockServices.logger.mock();
  const sender = new NoticeSender({ notices, notifications: { send }, logger });
  return { db, notices, logger, sender };
}

describe('NoticeSender', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('sends a notice once, though many send it at once', async () => {
      const knex = await databases.init(id);
      const send = jest.fn(async () => {});
      const [one, other] = [
        await startSender(knex, send),
        await startSender(knex, send),
      ];
      const sent = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 ? one : other).sender.send(notice, text),
        ),
      );
      expect(sent.filter(Boolean)).toHaveLength(1);
      expect(send.mock.calls).toEqual([
        [
          {
            recipients: {
              type: 'entity',
              entityRef: 'group:default/team-a',
            },
            payload: {
              ...text,
              scope: 'coverage campaign-reminder a-campaign 2027-W26',
            },
          },
        ],
      ]);
    });

    it('sends it again to others, of others and in other periods', async () => {
      const { sender } = await startSender(
        await databases.init(id),
        async () => {},
      );
      for (const other of [
        notice,
        { ...notice, kind: 'regression' },
        { ...notice, subject: 'b-campaign' },
        { ...notice, recipient: 'group:default/team-b' },
        { ...notice, period: '2027-W27' },
      ]) {
        expect(await sender.send(other, text)).toBe(true);
        expect(await sender.send(other, text)).toBe(false);
      }
    });

    it('survives a portal without notifications, and tries again', async () => {
      let isThere = false;
      const { sender, logger } = await startSender(
        await databases.init(id),
        async () => {
          if (!isThere) {
            throw new Error('404');
          }
        },
      );
      expect(await sender.send(notice, text)).toBe(false);
      expect(logger.warn).toHaveBeenCalledWith(
        "group:default/team-a could not be told 'Two of your entities are behind'; it is tried again with the next run: 404",
      );
      isThere = true;
      expect(await sender.send(notice, text)).toBe(true);
    });

    it('forgets what is long ago', async () => {
      const { sender, notices, db } = await startSender(
        await databases.init(id),
        async () => {},
      );
      await sender.send(notice, text);
      expect(await notices.forget('2020-01-01T00:00:00.000Z')).toBe(0);
      expect(await notices.forget('2999-01-01T00:00:00.000Z')).toBe(1);
      expect(await db('sent_notices')).toEqual([]);
    });
  });
});
