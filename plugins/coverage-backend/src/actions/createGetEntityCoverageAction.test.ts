import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { CoverageService } from '../service/CoverageService';
import { createGetEntityCoverageAction } from './createGetEntityCoverageAction';

const totals = {
  lines: { total: 4, covered: 1, partial: 0 },
  branches: null,
  functions: null,
};

function create() {
  const service = {
    getOverview: jest.fn(async (entityRef: string) => ({
      entityRef,
      snapshot: null,
      previous: null,
      uploads: [],
      findings: [],
    })),
    listFiles: jest.fn(async (_ref: string, { limit }: { limit: number }) => ({
      items: ['a.ts', 'b.ts']
        .slice(0, limit)
        .map(path => ({ path, totals, hasLines: true })),
      totalItems: 2,
      pageInfo: {},
    })),
  };
  const actionsRegistry = actionsRegistryServiceMock();
  createGetEntityCoverageAction({
    actionsRegistry,
    service: service as unknown as CoverageService,
  });
  const invoke = (input: { entityRef: string; files?: number | string }) =>
    actionsRegistry.invoke({
      id: 'test:get-entity-coverage',
      input,
      credentials: mockCredentials.user(),
    });
  return { invoke, service };
}

describe('get-entity-coverage', () => {
  it('answers as the caller, with the worst files', async () => {
    const { invoke, service } = create();
    const { output } = await invoke({
      entityRef: 'component:shop',
      files: '1',
    });
    expect(output).toEqual({
      entityRef: 'component:default/shop',
      snapshot: null,
      findings: [],
      mostUncoveredFiles: [{ path: 'a.ts', totals }],
    });
    expect(service.getOverview).toHaveBeenCalledWith('component:default/shop', {
      credentials: mockCredentials.user(),
    });
  });

  it('can leave the files out', async () => {
    const { invoke } = create();
    const { output } = await invoke({ entityRef: 'component:shop', files: 0 });
    expect(output).toMatchObject({ mostUncoveredFiles: [] });
  });

  it('refuses nonsense', async () => {
    const { invoke } = create();
    await expect(
      invoke({ entityRef: 'component:shop', files: 1000 }),
    ).rejects.toThrow(/files/);
    await expect(invoke({ entityRef: '' })).rejects.toThrow(
      'entityRef is no entity ref',
    );
  });
});
