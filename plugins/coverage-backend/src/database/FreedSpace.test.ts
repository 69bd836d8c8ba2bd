import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import { FreedSpace } from './FreedSpace';

const ROUNDS = 12;
const BYTES = 1_500_000;

jest.setTimeout(60_000);

describe('FreedSpace', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('leaves a table that is written anew the size of a few rounds', async () => {
    const db = await databases.init('POSTGRES_18');
    await db.schema.createTable('analyses', table => {
      table.integer('id').primary();
      table.binary('data');
    });
    const space = new FreedSpace({
      db,
      logger: mockServices.logger.mock(),
      table: 'analyses',
    });
    for (let round = 0; round < ROUNDS; round++) {
      const row = { id: 1, data: randomBytes(BYTES) };
      await db('analyses').insert(row).onConflict('id').merge();
      space.add(BYTES);
      await space.reuse();
    }
    const { rows } = await db.raw("select pg_table_size('analyses') as bytes");
    expect(Number(rows[0].bytes)).toBeLessThan((ROUNDS / 2) * BYTES);
  });

  it('fails nobody when the table cannot be vacuumed', async () => {
    const logger = mockServices.logger.mock();
    const db = await databases.init('POSTGRES_18');
    const space = new FreedSpace({ db, logger, table: 'hit_chunks' });
    space.add(10_000_000);
    await space.reuse();
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringContaining('The space that is free in hit_chunks'),
    );
  });
});
