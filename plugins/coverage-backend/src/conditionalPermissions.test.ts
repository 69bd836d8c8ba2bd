import { Entity } from '@backstage/catalog-model';
import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  coverageExemptionApprovePermission,
  coverageReadPermission,
  coverageTargetUpdatePermission,
  coverageUploadCreatePermission,
} from '@backstage-coverage/plugin-coverage-common';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { followCatalog, owned, report } from './__testUtils__/organisation';
import { coverageConditions, createCoverageConditionalDecision } from './index';

const { isEntityOwner, hasKind, hasTag, hasLifecycle } = coverageConditions;

type Criteria = PermissionCriteria<PermissionCondition<'coverage-entity'>>;

function described(
  name: string,
  owner: string,
  facts: { kind?: string; tags?: string[]; lifecycle?: string },
): Entity {
  const { spec, metadata, ...entity } = owned(name, owner);
  return {
    ...entity,
    kind: facts.kind ?? 'Component',
    metadata: { ...metadata, tags: facts.tags },
    spec: { ...spec, lifecycle: facts.lifecycle },
  };
}

const entities = [
  described('cart', 'group:default/team-a', {
    tags: ['java', 'pci'],
    lifecycle: 'production',
  }),
  described('lab', 'group:default/team-a', { lifecycle: 'experimental' }),
  described('mail', 'group:default/team-b', {
    tags: ['java'],
    lifecycle: 'production',
  }),
  described('feed', 'group:default/team-b', { kind: 'API' }),
];
const refOf = ({ kind, metadata: { name } }: Entity) =>
  `${kind.toLowerCase()}:default/${name}`;
const pathOf = (entity: Entity) =>
  `/entities/${refOf(entity).replace(':', '/')}`;

const teamA = isEntityOwner({
  claims: ['user:default/ann', 'Group:default/Team-A'],
});

const reading = (criteria: Criteria) => ({
  'coverage.read': createCoverageConditionalDecision(
    coverageReadPermission,
    criteria,
  ),
});

describe('permissions under conditions', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it.each<[string, Criteria, string[]]>([
      ['own entities', teamA, ['cart', 'lab']],
      ['a tag', hasTag({ tags: ['pci', 'gdpr'] }), ['cart']],
      ['a kind', hasKind({ kinds: ['api', 'resource'] }), ['feed']],
      [
        'a lifecycle',
        hasLifecycle({ lifecycles: ['production'] }),
        ['cart', 'mail'],
      ],
      [
        'what nobody has',
        hasTag({ tags: ['(none)', "'; drop table uploads; --"] }),
        [],
      ],
      [
        'all of several',
        { allOf: [teamA, hasTag({ tags: ['java'] })] },
        ['cart'],
      ],
      [
        'any of several',
        { anyOf: [hasKind({ kinds: ['API'] }), hasTag({ tags: ['pci'] })] },
        ['cart', 'feed'],
      ],
      [
        'not what has no tag',
        { not: hasTag({ tags: ['java'] }) },
        ['feed', 'lab'],
      ],
      [
        'a tree of them',
        {
          allOf: [
            { not: { anyOf: [teamA, hasKind({ kinds: ['api'] })] } },
            { anyOf: [hasLifecycle({ lifecycles: ['production'] }), teamA] },
          ],
        },
        ['mail'],
      ],
    ])(
      'say the same of lists and of one entity: %s',
      async (_, criteria, names) => {
        const { get, knex } = await start(id, {
          entities,
          conditions: reading(criteria),
        });
        await followCatalog(knex, entities);
        const list = await get('/scorecard/entities?limit=10').expect(200);
        const listed: string[] = list.body.items.map(
          (item: { entityRef: string }) => item.entityRef.split('/')[1],
        );
        expect(listed.sort()).toEqual(names);
        expect(list.body).toMatchObject({
          totalItems: names.length,
          hidden: entities.length - names.length,
        });
        const opened: string[] = [];
        for (const entity of entities) {
          const { status } = await get(pathOf(entity));
          expect([200, 403]).toContain(status);
          if (status === 200) {
            opened.push(entity.metadata.name);
          }
        }
        expect(opened.sort()).toEqual(names);
      },
    );

    it('hold in sums, groups, trends, gaps, campaigns and previews', async () => {
      const { upload, get, post, knex } = await start(id, {
        entities,
        conditions: reading(teamA),
      });
      await upload({ entityRef: 'component:default/cart' }, report(3, 1));
      await upload({ entityRef: 'component:default/mail' }, report(0, 9));
      await followCatalog(knex, entities);

      expect((await get('/scorecard')).body).toMatchObject({
        summary: { entities: 2, lines: { covered: 3, total: 4 } },
        hidden: 2,
      });
      const groups = await get('/scorecard/groups?by=owner');
      expect(groups.body).toMatchObject({
        totalItems: 1,
        items: [{ value: 'group:default/team-a' }],
      });
      const trend = await get('/scorecard/trend?days=730');
      expect(trend.body.points.at(-1)).toMatchObject({ reporting: 1 });
      expect((await get('/campaigns')).body.hidden).toBe(2);
      for (const path of [
        '/scorecard/gaps',
        '/scorecard.csv?by=owner',
        '/scorecard/values?dimension=owner',
      ]) {
        const { text } = await get(path).expect(200);
        expect(text).not.toMatch(/mail|team-b/);
      }
      const preview = await post('/policy/preview', {
        for: {},
        measure: 'lines',
        value: 80,
        kind: 'committed',
      }).expect(200);
      expect(preview.body.hidden).toBe(2);
      expect(preview.text).not.toContain('mail');
    });
  });

  it('hold for changes of one entity', async () => {
    const { upload, put, get } = await start('SQLITE_3', {
      entities,
      conditions: {
        'coverage.upload.create': createCoverageConditionalDecision(
          coverageUploadCreatePermission,
          teamA,
        ),
        'coverage.target.update': createCoverageConditionalDecision(
          coverageTargetUpdatePermission,
          hasTag({ tags: ['pci'] }),
        ),
      },
    });
    await upload({ entityRef: 'component:default/lab' }).expect(201);
    const foreign = await upload({ entityRef: 'component:default/mail' });
    expect(foreign.status).toBe(403);
    expect(foreign.body.error.message).toBe(
      'You lack the permission coverage.upload.create for component:default/mail',
    );
    expect((await get(pathOf(entities[2]))).body.snapshot).toBeNull();
    const target = { measure: 'lines', value: 80, reason: 'agreed' };
    await put('/entities/component/default/cart/targets', target).expect(201);
    await put('/entities/component/default/lab/targets', target).expect(403);
  });

  it('hold for exemptions: who may approve is asked of the entity', async () => {
    const { post } = await start('SQLITE_3', {
      entities,
      conditions: {
        'coverage.exemption.approve': createCoverageConditionalDecision(
          coverageExemptionApprovePermission,
          hasTag({ tags: ['pci'] }),
        ),
      },
    });
    const ask = async (name: string) => {
      const { body } = await post('/exemptions', {
        entityRef: `component:default/${name}`,
        reason: 'is being replaced',
        expires: new Date(Date.now() + 9 * 86_400_000)
          .toISOString()
          .slice(0, 10),
      }).expect(201);
      return body.id;
    };
    const deny = async (name: string) =>
      (await post(`/exemptions/${await ask(name)}/deny`)).status;
    expect(await deny('cart')).toBe(200);
    expect(await deny('mail')).toBe(403);
  });
});
