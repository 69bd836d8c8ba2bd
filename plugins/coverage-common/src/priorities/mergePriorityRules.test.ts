import { defaultPriorityRules } from './defaultPriorityRules';
import { mergePriorityRules, unknownRuleIds } from './mergePriorityRules';
import { priorityRuleSchema } from './parsePriorityRule';
import { PriorityRule } from './PriorityRule';

function rule(id: string, after?: string[]): PriorityRule {
  return { id, when: { after }, effect: { set: 'low' }, reason: `new ${id}` };
}

describe('mergePriorityRules', () => {
  const base = [rule('A1'), rule('A2'), rule('A3')].map(r => ({
    ...r,
    reason: 'old',
  }));

  it('replaces in place, appends, and switches', () => {
    const merged = mergePriorityRules(base, {
      rules: [rule('A2'), rule('own')],
      disabled: ['A1', 'nobody'],
    });
    expect(merged.map(r => [r.id, r.reason, r.enabled])).toEqual([
      ['A1', 'old', false],
      ['A2', 'new A2', undefined],
      ['A3', 'old', undefined],
      ['own', 'new own', undefined],
    ]);
    const back = mergePriorityRules(merged, { enabled: ['A1'] });
    expect(back[0].enabled).toBe(true);
    expect(base[0]).not.toHaveProperty('enabled');
  });

  it('leaves rules alone where nothing changes', () => {
    expect(mergePriorityRules(base, {})).toEqual(base);
  });

  it('names ids that no rule has', () => {
    const unknown = unknownRuleIds(base, {
      rules: [rule('own', ['A*', '!A9', 'own'])],
      disabled: ['A2', 'a22'],
      enabled: ['something'],
    });
    expect(unknown).toEqual([
      expect.stringMatching(
        /^"a22" in disabled is the id of no priority rule; did you mean "A2"\?$/,
      ),
      '"something" in enabled is the id of no priority rule; known are A1, A2, A3, own',
      expect.stringMatching(
        /^"A9" in after of the rule "own" .*; did you mean "A1"\?$/,
      ),
    ]);
    expect(unknownRuleIds(base, { disabled: ['A1'] })).toEqual([]);
  });
});

describe('defaultPriorityRules', () => {
  it('have ids of their own, refer to each other, and could be written by people', () => {
    const ids = defaultPriorityRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(unknownRuleIds([], { rules: defaultPriorityRules })).toEqual([]);
    for (const one of defaultPriorityRules) {
      expect(one.id).toMatch(/^[A-F]\d(-\w+)?$/);
      expect(priorityRuleSchema.parse(one)).toEqual(one);
    }
  });
});
