import { files } from '../__testUtils__/commits';
import { coverageBackends } from '../__testUtils__/coverageBackend';

const SHOP = '/entities/component/default/shop';

describe('uploads that are not complete', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)('replace only the files that they name on %s', async id => {
    const { upload, get } = await start(id);
    const first = await upload({}, files('abc')).expect(201);
    const part = { complete: false };
    const second = await upload(part, files('Bd')).expect(201);
    expect(second.body.upload).toMatchObject({ flag: 'unit', files: 4 });
    expect(second.body.upload.id).not.toBe(first.body.upload.id);
    expect(second.body.snapshot.totals.lines).toMatchObject({
      total: 4,
      covered: 1,
    });
    const again = await upload(part, files('Bd')).expect(200);
    expect(again.body.upload.id).toBe(second.body.upload.id);

    await upload({}, files('A')).expect(201);
    const overview = await get(SHOP).expect(200);
    expect(overview.body.snapshot).toMatchObject({
      files: 1,
      totals: { lines: { total: 1, covered: 1 } },
    });
  });

  it('say all there is where nothing was before', async () => {
    const { upload } = await start();
    const { body } = await upload({ complete: false }, files('A')).expect(201);
    expect(body.upload.files).toBe(1);
  });
});
