import {
  coverageBackends,
  repositoryFile,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';

describe('the policy of the organisation', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('stops the start when it cannot be used, and says why', async () => {
    const policy = { priorities: { disabled: ['Z9'] } };
    await expect(start('SQLITE_3', { config: { policy } })).rejects.toThrow(
      /coverage\.policy\.priorities.*"Z9"/,
    );
  });

  it('sets targets where nobody else does, and a change of it counts at once', async () => {
    const policy = {
      targets: [{ id: 'services', for: { type: 'service' }, value: 66 }],
    };
    const { upload, uploadWith, get, knex } = await start('SQLITE_3', {
      config: { policy },
    });
    await upload().expect(201);
    const targetOf = async (read: typeof get) => {
      const { body } = await read(`${entity}/analysis`).expect(200);
      return body.targets[0].target;
    };
    expect(await targetOf(get)).toMatchObject({ value: 66, origin: 'policy' });
    const progress = await get('/analysis/progress');
    expect(progress.body).toEqual({
      total: 1,
      done: 1,
      failed: 0,
      running: false,
    });

    const other = await start('SQLITE_3', { knex });
    const behind = await other.get('/analysis/progress');
    expect(behind.body).toMatchObject({ done: 0, running: true });
    expect(await targetOf(other.get)).toMatchObject({
      value: 75,
      origin: 'default',
    });
    await uploadWith({ config: repositoryFile }).expect(201);
    expect(await targetOf(get)).toMatchObject({ origin: 'repository-file' });
  });
});
