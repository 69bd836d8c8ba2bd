import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { owned } from './__testUtils__/organisation';
import { coverageConditions } from './index';

const entities = [
  owned('cart', 'group:default/team-a'),
  owned('mail', 'group:default/team-b'),
];

describe('permissions and rules', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('are known to the permission backend, which applies them by entity ref', async () => {
    const { get, post } = await start('SQLITE_3', { entities });
    const { body } = await get('/.well-known/backstage/permissions/metadata');
    expect(body.rules.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['HAS_KIND', 'HAS_LIFECYCLE', 'HAS_TAG', 'IS_ENTITY_OWNER'],
    );
    const names: string[] = body.permissions.map(
      (permission: { name: string; resourceType?: string }) =>
        `${permission.name} ${permission.resourceType ?? ''}`.trim(),
    );
    expect(names.sort()).toEqual([
      'coverage.campaign.manage',
      'coverage.exemption.approve coverage-entity',
      'coverage.exemption.create coverage-entity',
      'coverage.override.manage coverage-entity',
      'coverage.policy.manage',
      'coverage.read coverage-entity',
      'coverage.target.update coverage-entity',
      'coverage.upload.create coverage-entity',
      'coverage.upload.delete coverage-entity',
    ]);
    const applied = await post(
      '/.well-known/backstage/permissions/apply-conditions',
      {
        items: [
          {
            id: 'asked',
            resourceRef: [
              'component:default/cart',
              'component:default/mail',
              'component:default/gone',
            ],
            resourceType: 'coverage-entity',
            conditions: coverageConditions.isEntityOwner({
              claims: ['group:default/team-a'],
            }),
          },
        ],
      },
    ).set('authorization', mockCredentials.service.header());
    const { ALLOW, DENY } = AuthorizeResult;
    expect(applied.body.items).toEqual([
      { id: 'asked', result: [ALLOW, DENY, DENY] },
    ]);
  });
});
