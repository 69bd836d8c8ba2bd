import { defaultPolicy } from './defaultPolicy';
import { describePolicy } from './describePolicy';
import { parsePolicy } from './parsePolicy';

const describeStated = (stated: unknown) =>
  describePolicy(parsePolicy(stated), stated);

describe('describePolicy', () => {
  it('says that nothing was stated', () => {
    const { targets, priorityRules, levels, ...rest } =
      describeStated(undefined);
    expect(targets).toEqual([]);
    expect(rest).toEqual({
      defaultTarget: { measure: 'lines', value: 75 },
      defaultTargetOrigin: 'default',
      staleAfterDays: 14,
    });
    expect(levels.gold).toEqual({
      ...defaultPolicy().levels.gold,
      origin: 'default',
    });
    expect(priorityRules.map(({ id }) => id)).toEqual(
      defaultPolicy().priorityRules.map(({ id }) => id),
    );
    expect(new Set(priorityRules.map(({ origin }) => origin))).toEqual(
      new Set(['default']),
    );
    expect(priorityRules.find(({ id }) => id === 'F1')?.enabled).toBe(false);
  });

  it('says what was stated', () => {
    const [first] = defaultPolicy().priorityRules;
    const overview = describeStated({
      targets: [{ id: 'services', for: { type: 'service' }, value: 80 }],
      defaultTarget: 'none',
      levels: { gold: { minCoverage: 95 } },
      priorities: {
        rules: [
          {
            id: 'X1',
            when: { words: ['ledger'] },
            effect: { set: 'critical' },
            reason: 'money',
          },
        ],
        disabled: [first.id],
      },
    });
    expect(overview.targets).toEqual([
      {
        id: 'services',
        name: 'services',
        for: { type: ['service'] },
        measure: 'lines',
        value: 80,
        by: null,
        kind: 'committed',
        state: 'active',
        origin: 'app-config',
        setBy: null,
        setAt: null,
      },
    ]);
    expect(overview).toMatchObject({
      defaultTarget: null,
      defaultTargetOrigin: 'app-config',
      levels: {
        gold: { minCoverage: 95, origin: 'app-config' },
        silver: { origin: 'default' },
      },
    });
    expect(overview.priorityRules[0]).toMatchObject({
      id: first.id,
      enabled: false,
      origin: 'default',
      switched: true,
    });
    expect(overview.priorityRules.slice(-1)[0]).toMatchObject({
      id: 'X1',
      enabled: true,
      origin: 'app-config',
      switched: false,
    });
  });
});
