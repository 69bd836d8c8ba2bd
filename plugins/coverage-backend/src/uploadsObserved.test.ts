import { mockServices } from '@backstage/backend-test-utils';
import { coverageBackends, lcov } from './__testUtils__/coverageBackend';
import { permissionsWith } from './__testUtils__/permissionsWith';
import { rememberingMetrics } from './__testUtils__/rememberingMetrics';

describe('what is told of uploads', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('is counted and timed, by outcome and by reason', async () => {
    const { service, measured, gauges } = rememberingMetrics();
    const { upload } = await start('SQLITE_3', {
      services: [permissionsWith({}), service.factory],
      config: { limits: { files: 2 } },
    });
    await upload().expect(201);
    await upload().expect(200);
    await upload({}, 'junk').expect(400);
    await upload({}, `${lcov}SF:more.ts\nDA:1,1\nend_of_record\n`).expect(413);
    await upload({ entityRef: 'component:default/nope' }).expect(404);

    expect(measured['coverage.uploads']).toEqual([
      [1, { outcome: 'stored' }],
      [1, { outcome: 'unchanged' }],
      [1, { outcome: 'failed' }],
      [1, { outcome: 'failed' }],
      [1, { outcome: 'failed' }],
    ]);
    expect(measured['coverage.uploads.failures']).toEqual([
      [1, { 'error.type': 'InputError' }],
      [1, { 'error.type': 'PayloadTooLargeError' }],
      [1, { 'error.type': 'NotFoundError' }],
    ]);
    const running = measured['coverage.uploads.running'].map(
      ([value]) => value,
    );
    expect(running).toEqual([1, -1, 1, -1, 1, -1, 1, -1, 1, -1]);
    const [[bytes]] = measured['coverage.uploads.bytes'];
    expect(bytes).toBeGreaterThan(lcov.length);
    expect(measured['coverage.uploads.duration']).toHaveLength(5);
    expect(measured['coverage.reports.parse.duration']).toEqual([
      [expect.any(Number), { format: 'lcov' }],
      [expect.any(Number), { format: 'lcov' }],
      [expect.any(Number), { format: 'lcov' }],
    ]);
    for (const [seconds] of measured['coverage.reports.parse.duration']) {
      expect(seconds).toBeGreaterThanOrEqual(0);
    }
    expect(await gauges['coverage.analyses.waiting']()).toBe(0);
  });

  it('says in its answer when it was stored and analysed', async () => {
    const { upload } = await start('SQLITE_3');
    for (const status of [201, 200]) {
      const { headers } = await upload().expect(status);
      const [, commit, total] = /^commit;dur=([\d.]+), total;dur=([\d.]+)$/
        .exec(headers['server-timing'])!
        .map(Number);
      expect(commit).toBeGreaterThan(0);
      expect(total).toBeGreaterThanOrEqual(commit);
    }
    const { headers } = await upload({}, 'junk').expect(400);
    expect(headers).not.toHaveProperty('server-timing');
  });

  it('is written into the audit log, refused ones too', async () => {
    const success = jest.fn(async () => {});
    const fail = jest.fn(async () => {});
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail }),
    });
    const { upload } = await start('SQLITE_3', { auditor });
    const stored = await upload().expect(201);
    await upload({}, 'junk').expect(400);

    expect(auditor.createEvent).toHaveBeenCalledTimes(2);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'upload-create',
        severityLevel: 'medium',
      }),
    );
    expect(success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        tryId: expect.any(String),
        entityRef: 'component:default/shop',
        flag: 'unit',
        created: true,
        uploadId: stored.body.upload.id,
        snapshotId: stored.body.snapshot.id,
      }),
    });
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'InputError' }),
      meta: expect.objectContaining({ entityRef: 'component:default/shop' }),
    });
  });

  it('is in the log with the same id as in the audit log', async () => {
    const logger = mockServices.logger.mock();
    const events: { meta?: { tryId?: string } }[] = [];
    const auditor = mockServices.auditor.mock({
      createEvent: async event => {
        events.push(event as object);
        return { success: async () => {}, fail: async () => {} };
      },
    });
    const { upload } = await start('SQLITE_3', {
      auditor,
      services: [permissionsWith({}), logger.factory],
    });
    const { body } = await upload().expect(201);
    expect(logger.info).toHaveBeenCalledWith(
      'Upload stored',
      expect.objectContaining({
        tryId: events[0].meta!.tryId,
        entityRef: 'component:default/shop',
        commit: 'a1b2c3d4',
        uploadId: body.upload.id,
        bytes: expect.any(Number),
        seconds: expect.any(Number),
        commitSeconds: expect.any(Number),
      }),
    );
    await upload({}, 'junk\nX-Forged: line').expect(400);
    await upload({ entityRef: 'component:default/nope' }).expect(404);
    expect(logger.warn).not.toHaveBeenCalledWith(
      expect.stringContaining('Upload'),
      expect.anything(),
    );
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringMatching(/^Upload refused: Cannot read 'lcov\.info'[^\n]*$/),
      expect.objectContaining({
        tryId: events[1].meta!.tryId,
        error: 'InputError',
      }),
    );
  });
});
