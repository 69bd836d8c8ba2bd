import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coverageBackends,
  databaseContents,
} from './__testUtils__/coverageBackend';
import {
  followCatalog,
  organisation,
  owned,
  report,
} from './__testUtils__/organisation';

const TOKENS = {
  'ci-team-a': 'token-of-team-a',
  'ci-payments': 'token-of-payments',
  'ci-everything': 'token-of-everything',
  reader: 'token-of-reader',
  elsewhere: 'token-of-elsewhere',
};
type Subject = keyof typeof TOKENS;

const restrictions: Partial<Record<Subject, object[]>> = {
  'ci-team-a': [{ plugin: 'coverage' }],
  'ci-payments': [{ plugin: 'coverage', permission: 'coverage.upload.create' }],
  reader: [{ plugin: 'coverage', permissionAttribute: { action: 'read' } }],
  elsewhere: [{ plugin: 'search' }],
};

const externalAccess = Object.entries(TOKENS).map(([subject, token]) => ({
  type: 'static',
  options: { token, subject },
  accessRestrictions: restrictions[subject as Subject],
}));

const subjects = [
  { subject: 'ci-team-a', for: { owner: 'team-a' } },
  { subject: 'ci-payments', for: { system: ['payments'], lifecycle: 'beta' } },
  { subject: 'ci-payments', for: { system: 'payments', kind: 'component' } },
];

const entities = [
  owned('cart', 'group:default/team-a'),
  owned('mail', 'group:default/team-b'),
  owned('ledger', 'group:default/team-b', 'system:default/payments'),
];

/** The services that a production backend has, and tokens as operators make them. */
describe('external access tokens', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  async function startReal(
    ingest: object,
    other: Parameters<typeof start>[1] = {},
  ) {
    const backend = await start('SQLITE_3', {
      entities,
      ...other,
      config: { ingest },
      services: [
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
      ],
      rootConfig: {
        backend: { baseUrl: 'http://localhost', auth: { externalAccess } },
        permission: { enabled: true },
      },
    });
    const as = (subject: Subject) => `Bearer ${TOKENS[subject]}`;
    return {
      ...backend,
      upload: (subject: Subject, name: string) =>
        backend
          .upload({ entityRef: `component:default/${name}` }, report(1, 1))
          .set('authorization', as(subject)),
      read: (subject: Subject, name: string) =>
        backend
          .get(`/entities/component/default/${name}`)
          .set('authorization', as(subject)),
      as,
    };
  }

  it('write for the entities of their subject, and for no other', async () => {
    const { upload, read, knex } = await startReal({ subjects });
    const foreign = await upload('ci-team-a', 'mail');
    expect(foreign.status).toBe(403);
    expect(foreign.body.error.message).toBe(
      "The token of 'ci-team-a' may not write for component:default/mail (coverage.ingest.subjects); use the token of its team",
    );
    await upload('ci-payments', 'cart').expect(403);
    expect((await databaseContents(knex)).flat()).toEqual([]);

    await upload('ci-team-a', 'cart').expect(201);
    await upload('ci-payments', 'ledger').expect(201);
    await upload('ci-everything', 'mail').expect(201);
    await read('ci-team-a', 'mail').expect(200);
  });

  it('write for what is below a group once the catalog was swept', async () => {
    const below = [{ subject: 'ci-team-a', for: { group: 'unit' } }];
    const { upload, knex } = await startReal({ subjects: below });
    await upload('ci-team-a', 'cart').expect(403);
    await followCatalog(knex, [...organisation, ...entities]);
    await upload('ci-team-a', 'cart').expect(201);
    await upload('ci-team-a', 'ledger').expect(201);
    await followCatalog(knex, entities);
    const left = await upload('ci-team-a', 'cart');
    expect(left.status).toBe(403);
  });

  it('write nothing when they are not listed and others are denied', async () => {
    const { upload } = await startReal({ subjects, others: 'deny' });
    await upload('ci-team-a', 'cart').expect(201);
    const answer = await upload('ci-everything', 'cart').expect(403);
    expect(answer.body.error.message).toContain("The token of 'ci-everything'");
  });

  it('are limited to what they write, not to one kind of it', async () => {
    const { put, as } = await startReal({ subjects });
    const target = { measure: 'lines', value: 80, reason: 'agreed' };
    const set = (name: string) =>
      put(`/entities/component/default/${name}/targets`, target).set(
        'authorization',
        as('ci-team-a'),
      );
    expect((await set('mail')).status).toBe(403);
    expect((await set('cart')).status).toBe(201);
  });

  it('delete what is kept of who left the catalog where a rule asks for no more than its kind', async () => {
    const rules = {
      subjects: [
        { subject: 'ci-team-a', for: { owner: 'team-a' } },
        { subject: 'ci-team-a', for: { group: 'unit' } },
        { subject: 'ci-everything', for: { kind: 'component' } },
      ],
    };
    const { upload, knex } = await startReal(rules);
    await followCatalog(knex, [...organisation, ...entities]);
    await upload('ci-team-a', 'cart').expect(201);

    const { remove, as } = await startReal(rules, { knex, entities: [] });
    const removeAs = (subject: Subject) =>
      remove('/entities/component/default/cart').set(
        'authorization',
        as(subject),
      );
    const refused = await removeAs('ci-team-a').expect(403);
    expect(refused.body.error.message).toBe(
      "The token of 'ci-team-a' may not write for component:default/cart (coverage.ingest.subjects); use the token of its team",
    );
    expect(await knex('snapshots')).toHaveLength(1);
    await removeAs('ci-everything').expect(204);
    expect(await knex('snapshots')).toEqual([]);
  });

  it('do what their access restrictions name', async () => {
    const { upload, read } = await startReal({});
    await upload('ci-payments', 'cart').expect(201);
    const unread = await read('ci-payments', 'cart').expect(403);
    expect(unread.body.error.message).toBe(
      'You lack the permission coverage.read',
    );
    await read('reader', 'cart').expect(200);
    const unsent = await upload('reader', 'cart').expect(403);
    expect(unsent.body.error.message).toBe(
      'You lack the permission coverage.upload.create',
    );
    await upload('elsewhere', 'cart').expect(403);
  });

  it('must be known', async () => {
    const { get } = await startReal({});
    const guessed = await get('/scorecard').set('authorization', 'Bearer x');
    expect(guessed.status).toBe(401);
    expect((await get('/scorecard')).status).toBe(401);
  });
});
