import { coverageBackends, shop } from '../__testUtils__/coverageBackend';

const record = (path: string, covered = 1) =>
  `SF:${path}\nDA:1,${covered}\nend_of_record\n`;

const report = [
  'services/cart/a.ts',
  'services/cart/db/b.ts',
  'services/pay/c.ts',
  'd.ts',
]
  .map(path => record(path))
  .join('');

describe('an upload for an entity with a path', () => {
  const { start } = coverageBackends(['SQLITE_3']);
  const cart = {
    ...shop,
    metadata: {
      ...shop.metadata,
      annotations: { 'backstage-coverage.dev/path': 'services/cart/' },
    },
  };

  it('keeps what lies under it and lists the rest', async () => {
    const { upload } = await start('SQLITE_3', { entities: [cart] });
    const { body } = await upload({}, report).expect(201);
    expect(body.upload.files).toBe(2);
    expect(body.findings).toEqual([
      {
        code: 'files-outside-entity',
        severity: 'warning',
        message:
          '2 files of the reports lie outside of services/cart/, the path of component:default/shop, and stayed out: d.ts, services/pay/c.ts',
      },
    ]);
  });

  it('keeps all of a report that is written from there', async () => {
    const { upload } = await start('SQLITE_3', { entities: [cart] });
    const { body } = await upload({}, record('src/a.ts') + record('b.ts'));
    expect(body.upload.files).toBe(2);
    expect(body.findings).toEqual([]);
  });

  it('is refused when all of it is known to lie elsewhere', async () => {
    const { uploadWith } = await start('SQLITE_3', { entities: [cart] });
    const inventory = JSON.stringify({
      version: 1,
      stacks: [],
      files: [{ path: 'services/pay/c.ts', kind: 'source', lines: 1 }],
    });
    const { body } = await uploadWith(
      { inventory },
      {},
      record('services/pay/c.ts'),
    ).expect(400);
    expect(body.error.message).toContain(
      'No file of the reports lies under services/cart/',
    );
  });
});
