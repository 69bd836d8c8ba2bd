import { defaultPolicy } from './defaultPolicy';
import { parsePolicy } from './parsePolicy';

const rule = (id: string) => ({
  id,
  when: { words: ['ledger'] },
  effect: { set: 'critical' },
  reason: 'money',
});

describe('parsePolicy', () => {
  it.each([[undefined], [null], [{}]])('takes %j as the default', nothing => {
    expect(parsePolicy(nothing)).toEqual(defaultPolicy());
  });

  it('reads a whole policy', () => {
    const policy = parsePolicy({
      targets: [
        {
          id: 'tier-1-services',
          for: { kind: 'Component', type: ['service'], tier: 1 },
          value: 80,
          by: '2027-06-30',
        },
        { id: 'all', measure: 'branches', value: 0, kind: 'stretch' },
      ],
      defaultTarget: { value: 66.7 },
      levels: { gold: { minCoverage: 95, noUntested: ['high'] } },
      priorities: { rules: [rule('X1')], disabled: [] },
      effort: {
        setupMinutes: 0,
        difficulty: { heavy: 4 },
        range: [0.5, 2],
        packages: { heavy: ['acme-gpu'] },
      },
      capacity: 8.5,
      staleAfterDays: 30,
      ratchet: { raise: true },
    });

    const base = defaultPolicy();
    expect(policy).toEqual({
      targets: [
        {
          id: 'tier-1-services',
          for: { kind: ['Component'], type: ['service'], tier: ['1'] },
          measure: 'lines',
          value: 80,
          by: '2027-06-30',
          kind: 'committed',
        },
        {
          id: 'all',
          for: {},
          measure: 'branches',
          value: 0,
          kind: 'stretch',
        },
      ],
      defaultTarget: { measure: 'lines', value: 66.7 },
      levels: {
        ...base.levels,
        gold: { ...base.levels.gold, minCoverage: 95, noUntested: ['high'] },
      },
      priorityRules: [...base.priorityRules, rule('X1')],
      effort: {
        ...base.effort,
        setupMinutes: 0,
        difficulty: { ...base.effort.difficulty, heavy: 4 },
        range: [0.5, 2],
        packages: { ...base.effort.packages, heavy: ['acme-gpu'] },
      },
      capacity: 8.5,
      staleAfterDays: 30,
      ratchet: { raise: true },
    });
  });

  it.each([[null], ['none']])('takes %j as no default target', none => {
    expect(parsePolicy({ defaultTarget: none }).defaultTarget).toBeNull();
  });

  it('replaces a rule where it stands, and switches rules off and on', () => {
    const [first, second, third, ...others] = defaultPolicy().priorityRules;
    const own = rule(second.id);

    expect(
      parsePolicy({
        priorities: { rules: [own], disabled: [first.id], enabled: [third.id] },
      }).priorityRules,
    ).toEqual([
      { ...first, enabled: false },
      own,
      { ...third, enabled: true },
      ...others,
    ]);
  });

  it('never changes the default', () => {
    const before = JSON.stringify(defaultPolicy());
    const policy = parsePolicy({});
    policy.levels.gold.noOpen.push('high');
    policy.priorityRules.pop();

    expect(JSON.stringify(defaultPolicy())).toBe(before);
  });
});
