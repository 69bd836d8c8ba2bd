import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { gateWith } from '../__testUtils__/gateWith';
import { AuthorizedCoverageService } from './AuthorizedCoverageService';
import { CoverageService } from './CoverageService';
import { RepositoryEntities } from './RepositoryEntities';

const entity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

/** A service that knows two entities, behind a catalog that shows one. */
function create() {
  const inner = {
    beginUpload: jest.fn(),
    getOverview: jest.fn(async () => ({ entityRef: 'x' })),
  };
  const catalog = catalogServiceMock({ entities: [entity('open')] });
  const auth = mockServices.auth();
  const service = new AuthorizedCoverageService({
    service: inner as unknown as CoverageService,
    repositories: new RepositoryEntities({ auth, catalog }),
    gate: gateWith({
      auth,
      catalog,
      permissions: mockServices.permissions(),
    }),
  });
  return { service, inner, catalog };
}

describe('AuthorizedCoverageService', () => {
  it('knows no entity that the catalog hides', async () => {
    const { service, inner } = create();
    const caller = { credentials: mockCredentials.user() };
    await expect(
      service.getOverview('component:default/secret', caller),
    ).rejects.toThrow('The catalog has no entity component:default/secret');
    expect(inner.getOverview).not.toHaveBeenCalled();
    await service.getOverview('component:default/open', caller);
    expect(inner.getOverview).toHaveBeenCalledTimes(1);
  });

  it('takes no upload of a user for an entity that the catalog hides', async () => {
    const { service, inner } = create();
    await expect(
      service.beginUpload(
        { entityRef: 'component:default/secret', commit: 'abcdef0' },
        { credentials: mockCredentials.user() },
      ),
    ).rejects.toThrow('The catalog has no entity component:default/secret');
    expect(inner.beginUpload).not.toHaveBeenCalled();
  });

  it('asks the catalog as the user, and as itself for a service', async () => {
    const { service, catalog } = create();
    const asked = jest.spyOn(catalog, 'getEntityByRef');
    const user = mockCredentials.user('user:default/ann');
    await service.getOverview('component:default/open', { credentials: user });
    expect(asked).toHaveBeenLastCalledWith('component:default/open', {
      credentials: user,
    });

    await service.getOverview('component:default/open', {
      credentials: mockCredentials.service('ci'),
    });
    expect(asked).toHaveBeenLastCalledWith('component:default/open', {
      credentials: expect.objectContaining({
        principal: expect.objectContaining({ subject: 'plugin:test' }),
      }),
    });
  });
});
