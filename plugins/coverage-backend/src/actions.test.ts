import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { StackFacts } from '@backstage-coverage/plugin-coverage-common';
import {
  component,
  coverageBackends,
  inventory,
  repositoryFile,
  shop,
} from './__testUtils__/coverageBackend';

type Input = Record<string, string | number | string[]>;

const entityRef = 'component:shop';

const vitest: StackFacts = {
  stack: 'vitest',
  root: '',
  configFiles: ['package.json'],
  runnerDeclared: true,
  coverageDeclared: true,
  sources: [],
  missingSources: [],
  ciTestFiles: [],
  ciCoverageFiles: [],
};
const parts = {
  inventory: JSON.stringify({ ...inventory, stacks: [vitest] }),
  config: repositoryFile,
};

describe('actions', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  async function startActions(
    options: Parameters<typeof start>[1] = {},
    id = ids[0],
  ) {
    const actionsRegistry = actionsRegistryServiceMock();
    const backend = await start(id, { ...options, actionsRegistry });
    await backend.uploadWith(parts);
    const invoke = async (name: string, input: Input) => {
      const { output } = await actionsRegistry.invoke({
        id: `test:${name}`,
        input,
        credentials: mockCredentials.user(),
      });
      return output as any;
    };
    return { ...backend, actionsRegistry, invoke };
  }

  it('are for assistants that only read', async () => {
    const { actionsRegistry } = await startActions();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'get-coverage-plan',
      'get-coverage-report',
      'get-coverage-scorecard',
      'get-entity-coverage',
      'list-coverage-gaps',
      'suggest-next-tests',
    ]);
    for (const action of actions) {
      expect(action.attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      expect(action.description).toContain('{');
    }
  });

  it('list gaps, page by page, with numbers as text', async () => {
    const { invoke } = await startActions();
    const all = await invoke('list-coverage-gaps', { entityRef });
    expect(all).toMatchObject({
      entityRef: 'component:default/shop',
      totalGaps: 2,
      nextCursor: null,
    });
    const first = await invoke('list-coverage-gaps', { entityRef, limit: '1' });
    expect(first.gaps).toEqual(all.gaps.slice(0, 1));
    const second = await invoke('list-coverage-gaps', {
      entityRef,
      limit: 1,
      cursor: first.nextCursor,
    });
    expect(second.gaps).toEqual(all.gaps.slice(1));
    const cart = all.gaps.find((gap: any) => gap.path === 'src/cart.ts');
    expect(cart).toMatchObject({
      priority: 'high',
      lines: { covered: 1, total: 3 },
      uncoveredLines: 2,
      targetPercent: 80,
    });
    expect(cart.effort).toMatch(/min$/);
  });

  it('filter gaps by lists and by texts', async () => {
    const { invoke } = await startActions();
    const pathsOf = async (input: Input) => {
      const { gaps } = await invoke('list-coverage-gaps', {
        entityRef,
        ...input,
      });
      return gaps.map(({ path }: { path: string }) => path);
    };
    expect(await pathsOf({ priority: 'critical, High' })).toContain(
      'src/cart.ts',
    );
    expect(await pathsOf({ state: ['not-measured'] })).toEqual([
      'src/refund.ts',
    ]);
    expect(await pathsOf({ search: 'REFUND' })).toEqual(['src/refund.ts']);
    await expect(pathsOf({ priority: 'urgent' })).rejects.toThrow(
      "priority has 'urgent'; expected any of critical, high, medium, low",
    );
  });

  it('suggest what to test next, with the beginning of a test', async () => {
    const { invoke } = await startActions();
    const answer = await invoke('suggest-next-tests', {
      entityRef,
      limit: '2',
    });
    expect(answer.openGaps).toBe(1);
    expect(answer.verdict).toMatch(/of the lines are covered/);
    expect(answer.next).toHaveLength(1);
    expect(answer.next[0]).toMatchObject({ path: 'src/cart.ts' });
    expect(answer.next[0].skeleton.text).toContain('addToCart');
    const bare = await invoke('suggest-next-tests', {
      entityRef,
      skeletons: 0,
    });
    expect(bare.next[0].skeleton).toBeNull();
  });

  it('give the plan, and what it would be', async () => {
    const { invoke, get } = await startActions();
    const plan = await invoke('get-coverage-plan', { entityRef });
    const { body } = await get('/entities/component/default/shop/plan');
    expect(plan).toMatchObject({
      measure: 'lines',
      targetPercent: 80,
      fromPercent: 50,
      toPercent: body.to,
      endsOn: body.endsOn,
    });
    expect(plan.phases.map((phase: any) => phase.steps.length)).toEqual(
      body.phases.map((phase: any) => phase.steps.length),
    );
    const other = await invoke('get-coverage-plan', {
      entityRef,
      target: '60',
      steps: 0,
    });
    expect(other.targetPercent).toBe(60);
    expect(other.phases[0]).toMatchObject({ steps: [], moreSteps: 1 });
  });

  it('give the report in parts', async () => {
    const { invoke, get } = await startActions();
    const { text } = await get('/entities/component/default/shop/report.md');
    const whole = await invoke('get-coverage-report', { entityRef });
    expect(whole).toMatchObject({
      totalCharacters: whole.markdown.length,
      nextOffset: null,
    });
    const withoutTime = (markdown: string) =>
      markdown.replace(/\d{4}-\d\d-\d\dT?[\d:. ]*/g, '');
    expect(withoutTime(whole.markdown)).toBe(withoutTime(text));
    const part = await invoke('get-coverage-report', {
      entityRef,
      characters: '1000',
    });
    expect(part.markdown).toBe(whole.markdown.slice(0, 1000));
    expect(part.nextOffset).toBe(1000);
  });

  it.each(ids)('compare owners and systems, on %s', async id => {
    const { invoke } = await startActions(
      { entities: [shop, component('till', 'system:default/web')] },
      id,
    );
    const { total, groups } = await invoke('get-coverage-scorecard', {
      by: 'system',
      limit: '5',
    });
    expect(total).toMatchObject({
      entities: 1,
      reporting: 1,
      notReporting: 0,
      weightedPercent: 50,
      medianPercent: 50,
      lines: { covered: 2, total: 4 },
      hidden: 0,
      simulated: false,
    });
    expect(groups).toEqual([
      expect.objectContaining({
        value: 'system:default/web',
        weightedPercent: 50,
      }),
    ]);
    const none = await invoke('get-coverage-scorecard', {
      owner: 'group:default/others',
    });
    expect(none).toMatchObject({
      total: { entities: 0, weightedPercent: null },
      groups: [],
    });
  });

  it('filter the scorecard by facts, levels and the way to the target', async () => {
    const { invoke, get } = await startActions({
      entities: [{ ...shop, metadata: { ...shop.metadata, tags: ['pci'] } }],
    });
    const entitiesWith = async (input: Input) => {
      const { total } = await invoke('get-coverage-scorecard', input);
      return total.entities;
    };
    const { body } = await get('/scorecard/entities').expect(200);
    const [{ level, language, track }] = body.items;
    expect([language, level]).toEqual(['TypeScript', 'none']);
    const all = {
      lifecycle: 'production',
      tier: '(none)',
      tag: 'pci',
      language,
      level: `${level}, gold`,
      track: ['reached', track ?? 'unknown'],
    };
    expect(await entitiesWith(all)).toBe(1);
    for (const other of [
      { lifecycle: 'experimental' },
      { tier: '1' },
      { language: 'Python' },
      { level: ['gold', 'no-data'] },
      { track: 'reached' },
    ]) {
      expect([other, await entitiesWith({ ...all, ...other })]).toEqual([
        other,
        0,
      ]);
    }
    await expect(entitiesWith({ track: 'late' })).rejects.toThrow(
      "track has 'late'; expected any of reached, on-track, at-risk, off-track, unknown",
    );
  });

  it('answer what the caller may see, and no more', async () => {
    const { invoke } = await startActions({ denied: ['coverage.read'] });
    for (const [name, input] of [
      ['get-entity-coverage', { entityRef }],
      ['list-coverage-gaps', { entityRef }],
      ['suggest-next-tests', { entityRef }],
      ['get-coverage-plan', { entityRef }],
      ['get-coverage-report', { entityRef }],
      ['get-coverage-scorecard', {}],
    ] as const) {
      await expect(invoke(name, input)).rejects.toThrow(
        'You lack the permission coverage.read',
      );
    }
  });
});
