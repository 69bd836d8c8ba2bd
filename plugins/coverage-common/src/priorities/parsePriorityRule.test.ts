import { priorityRuleSchema } from './parsePriorityRule';

const rule = {
  id: 'sync-first',
  when: { words: ['sync*'], side: 'server', minUncovered: 20 },
  effect: { atLeast: 'high' },
  reason: 'synchronisation ({word})',
};

function problemOf(change: object): string | undefined {
  const result = priorityRuleSchema.safeParse({ ...rule, ...change });
  return result.error?.issues[0].message;
}

describe('priorityRuleSchema', () => {
  it('takes a rule as it is', () => {
    expect(priorityRuleSchema.parse(rule)).toEqual(rule);
  });

  it('takes tiers as YAML reads them', () => {
    const when = priorityRuleSchema.parse({
      ...rule,
      when: { tier: [1] },
    }).when;
    expect(when.tier).toEqual(['1']);
  });

  it.each([
    [{ id: '1a' }, 'an id that begins with a letter'],
    [{ id: 'override' }, 'other than area and override'],
    [{ when: { word: ['x'] } }, 'an object with any of words'],
    [{ when: { words: [] } }, 'words of letters'],
    [{ when: { words: ['a b'] } }, 'words of letters'],
    [{ when: { words: ['*sync'] } }, 'words of letters'],
    [{ when: { paths: ['!x'] } }, 'paths or globs'],
    [{ when: { minUncovered: 9, maxUncovered: 8 } }, 'never speaks'],
    [{ when: { minCoverage: 70, maxCoverage: 70 } }, 'never speaks'],
    [{ when: { minTestedSiblings: 50 } }, 'a number from 0 to 1'],
    [{ effect: { set: 'urgent' } }, 'one of set, atMost and atLeast'],
    [{ effect: { set: 'low', add: 1 } }, 'one of set, atMost and atLeast'],
    [{ effect: { add: 0.5 } }, 'one of set, atMost and atLeast'],
    [{ reason: '' }, 'a text of 1 to 300 characters'],
    [{ level: 'high' }, 'id, enabled, group'],
  ])('says what it expected instead of %j', (change, message) => {
    expect(problemOf(change)).toContain(message);
  });
});
