import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { coverageUploadCreatePermission } from '@backstage-coverage/plugin-coverage-common';
import request from 'supertest';
import {
  coverageBackends,
  databaseContents,
  metadata,
} from './__testUtils__/coverageBackend';
import { entities, REPOSITORY } from './__testUtils__/monorepo';
import { schemaIssues } from './__testUtils__/schemaIssues';
import { coverageConditions, createCoverageConditionalDecision } from './index';

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

const { entityRef: _, ...commit } = metadata;

describe('an upload for a repository', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  const send = (
    server: Parameters<typeof request>[0],
    changes: object = {},
    parts: Record<string, string> = { report },
  ) =>
    Object.entries(parts).reduce(
      (sent, [name, content]) => sent.attach(name, Buffer.from(content), name),
      request(server)
        .post('/api/coverage/uploads')
        .field(
          'metadata',
          JSON.stringify({ ...commit, repository: REPOSITORY, ...changes }),
        ),
    );

  describe.each(ids)('on %s', id => {
    it('gives each file to the deepest entity that it lies in', async () => {
      const { server, get } = await start(id, { entities });
      const answer = await send(server).expect(201);
      expect(schemaIssues('UploadAnswer', answer.body)).toEqual([]);
      expect(answer.body).toMatchObject({
        created: true,
        repository: REPOSITORY,
        findings: [],
      });
      const totals = answer.body.entities.map((entity: any) => [
        entity.entityRef,
        entity.upload.files,
        entity.change,
        entity.links.overview,
      ]);
      const overview = (name: string) =>
        `/api/coverage/entities/component/default/${name}`;
      expect(totals).toEqual([
        ['component:default/cart', 1, null, overview('cart')],
        ['component:default/cart-db', 1, null, overview('cart-db')],
        ['component:default/web', 2, null, overview('web')],
      ]);
      const filesOf = async (name: string) => {
        const { body } = await get(`/entities/component/default/${name}/files`);
        return body.items.map((file: any) => file.path).sort();
      };
      expect(await filesOf('cart')).toEqual(['services/cart/a.ts']);
      expect(await filesOf('cart-db')).toEqual(['services/cart/db/b.ts']);
      expect(await filesOf('web')).toEqual(['d.ts', 'services/pay/c.ts']);
      expect(await filesOf('shop-2')).toEqual([]);

      const again = await send(server).expect(200);
      expect(
        again.body.entities.map((entity: any) => entity.upload.id),
      ).toEqual(answer.body.entities.map((entity: any) => entity.upload.id));
    });

    it('stores all of it or nothing', async () => {
      const { server, knex } = await start(id, { entities });
      const before = await databaseContents(knex);
      const fail =
        id === 'SQLITE_3'
          ? `create trigger refuse_web before insert on snapshots when new.entity_ref like '%web' begin select raise(abort, 'web is refused'); end`
          : `create or replace function refuse_web() returns trigger as $$ begin if new.entity_ref like '%web' then raise exception 'web is refused'; end if; return new; end $$ language plpgsql`;
      await knex.raw(fail);
      if (id !== 'SQLITE_3') {
        await knex.raw(
          'create trigger refuse_web before insert on snapshots for each row execute function refuse_web()',
        );
      }
      await send(server).expect(500);
      expect(await databaseContents(knex)).toEqual(before);
    });

    it('is taken by several at once as if one after the other', async () => {
      const { server, get } = await start(id, { entities });
      const flags = ['a', 'b', 'c', 'd'];
      const answers = await Promise.all(
        flags.map(flag => send(server, { flag })),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      for (const name of ['web', 'cart', 'cart-db']) {
        const { body } = await get(`/entities/component/default/${name}`);
        expect(body.snapshot.flags).toEqual(flags);
      }
    });
  });

  it('lists the files that lie in no entity', async () => {
    const { server } = await start('SQLITE_3', {
      entities: entities.filter(({ metadata: { name } }) => name !== 'web'),
    });
    const { body } = await send(server).expect(201);
    expect(body.entities).toHaveLength(2);
    expect(body.findings).toEqual([
      {
        code: 'files-of-no-entity',
        severity: 'warning',
        message: `2 files of the reports lie in no entity of ${REPOSITORY} and stayed out: d.ts, services/pay/c.ts`,
      },
    ]);
    const nothing = await send(server, {}, { report: record('x/y.ts') });
    expect(nothing.status).toBe(400);
    expect(nothing.body.error.message).toContain(
      'No file of the reports lies under the path of an entity',
    );
  });

  it('places files by the rules and the inventory that come with it, and splits the inventory', async () => {
    const { server, knex, get } = await start('SQLITE_3', { entities });
    const file = (path: string) => ({ path, kind: 'source', lines: 3 });
    const inventory = {
      version: 1,
      stacks: [],
      files: [
        file('services/cart/src/a.ts'),
        file('services/cart/db/b.ts'),
        {
          ...file('e2e/db.test.ts'),
          kind: 'test',
          imports: ['services/cart/db/b.ts'],
          test: {
            functions: 1,
            skipped: 0,
            unresolvedImports: [],
            external: false,
          },
        },
      ],
    };
    const { body } = await send(
      server,
      {},
      {
        config: 'paths: [{ from: /build/, to: services/cart/ }]',
        inventory: JSON.stringify(inventory),
        report: record('/build/db/b.ts') + record('src/a.ts'),
      },
    ).expect(201);
    expect(
      body.entities.map((entity: any) => [
        entity.entityRef,
        entity.upload?.files ?? null,
      ]),
    ).toEqual([
      ['component:default/cart', 1],
      ['component:default/cart-db', 1],
      ['component:default/web', null],
    ]);
    const files = await get('/entities/component/default/cart-db/files');
    expect(files.body.items[0].path).toBe('services/cart/db/b.ts');
    const analysis = await get('/entities/component/default/cart-db/analysis');
    expect(analysis.body.gaps.map((gap: any) => gap.path)).not.toContain(
      'services/cart/src/a.ts',
    );
    expect(await knex('inventories')).toHaveLength(3);
  });

  it('is refused with the name of an entity that the caller may not upload to', async () => {
    const ownedByOthers = {
      ...entities[1],
      relations: [{ type: 'ownedBy', targetRef: 'group:default/team-b' }],
    };
    const all = [entities[0], ownedByOthers];
    const { server, knex } = await start('SQLITE_3', {
      entities: all,
      conditions: {
        [coverageUploadCreatePermission.name]:
          createCoverageConditionalDecision(
            coverageUploadCreatePermission,
            coverageConditions.isEntityOwner({
              claims: ['group:default/team-a'],
            }),
          ),
      },
    });
    const before = await databaseContents(knex);
    const { body, status } = await send(server);
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringContaining('component:default/cart'),
    ]);
    expect(await databaseContents(knex)).toEqual(before);
  });

  it('tells who lacks the permission nothing of the repository', async () => {
    const { server } = await start('SQLITE_3', {
      entities,
      decision: AuthorizeResult.DENY,
    });
    const { body } = await send(server).expect(403);
    expect(body.error.message).not.toContain('component:');
  });

  it('needs an address, a repository that the catalog knows, and no entity beside it', async () => {
    const { server } = await start('SQLITE_3', { entities });
    const messageOf = async (changes: object, status: number) => {
      const { body } = await send(server, changes).expect(status);
      return body.error.message;
    };
    expect(await messageOf({ repository: 'acme' }, 400)).toContain(
      'metadata.repository is no address',
    );
    const unknown = { repository: 'https://github.com/acme/none' };
    expect(await messageOf(unknown, 404)).toContain('has no component');
    const entityRef = 'component:default/web';
    expect(await messageOf({ entityRef }, 400)).toContain(
      'one of entityRef, for one entity, and repository',
    );
    expect(await messageOf({ repository: undefined }, 400)).toContain(
      'one of entityRef, for one entity, and repository',
    );
  });
});
