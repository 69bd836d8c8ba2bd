import { Entity } from '@backstage/catalog-model';
import { component, coverageBackends } from './__testUtils__/coverageBackend';

const ref = (name: string) => `component:default/${name}`;

/** More than a page of gaps would have room for. */
const busy = Array.from({ length: 8 }, (_, i) => `busy-${i}`);

const retired = component('retired');
retired.spec!.lifecycle = 'deprecated';

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'web', namespace: 'default' },
  relations: [...busy, 'shop', 'retired'].map(name => ({
    type: 'hasPart',
    targetRef: ref(name),
  })),
};

const entities = [
  system,
  retired,
  ...[...busy, 'shop'].map(name => component(name)),
];

/** Files of which no line is covered. */
const report = (files: Record<string, number>) =>
  Object.entries(files)
    .map(([path, lines]) =>
      [
        `SF:${path}`,
        ...Array.from({ length: lines }, (_, i) => `DA:${i + 1},0`),
        'end_of_record\n',
      ].join('\n'),
    )
    .join('');

describe('the worst gaps of a roll-up', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it.each(ids)('are those of all members that count on %s', async id => {
    const { upload, put, get } = await start(id, { entities });
    const reports = [
      ...busy.map(name => [name, { 'src/a.ts': 2, 'src/b.ts': 2 }] as const),
      ['shop', { 'src/a.ts': 400 }] as const,
      ['retired', { 'src/a.ts': 400 }] as const,
    ];
    for (const [name, files] of reports) {
      await upload({ entityRef: ref(name) }, report(files)).expect(201);
      await put(`/entities/component/default/${name}/overrides`, {
        path: 'src/*.ts',
        priority: 'critical',
        reason: 'Money moves here',
        until: '2099-06-30',
      }).expect(201);
    }

    const { body } = await get('/rollups/system/default/web').expect(200);
    expect(body.worstGaps).toHaveLength(10);
    // Others have more critical gaps, none of which is worth as much.
    expect(body.worstGaps[0]).toEqual({
      entityRef: ref('shop'),
      path: 'src/a.ts',
      measuredPath: 'src/a.ts',
      priority: 'critical',
      rationale: expect.any(String),
      uncovered: 400,
    });
    const { body: page } = await get('/scorecard/gaps?limit=10').expect(200);
    expect(
      body.worstGaps.map(({ entityRef, path }: any) => [entityRef, path]),
    ).toEqual(page.items.map(({ entityRef, path }: any) => [entityRef, path]));
  });
});
