import { InputError } from '@backstage/errors';
import { parsePolicy } from './parsePolicy';

const rule = (id: string) => ({
  id,
  when: { words: ['ledger'] },
  effect: { set: 'critical' },
  reason: 'money',
});

function problemOf(value: unknown): string {
  try {
    parsePolicy(value);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  throw new Error('Nothing was refused');
}

describe('parsePolicy', () => {
  const target = { id: 'a', value: 80 };

  it.each<[string, unknown, string]>([
    [
      'no object',
      'strict',
      'coverage.policy is "strict"; expected an object with targets, defaultTarget, levels, priorities, effort, capacity, staleAfterDays, ratchet',
    ],
    [
      'an unknown key',
      { capasity: 4 },
      'coverage.policy.capasity is not known; expected one of targets, defaultTarget, levels, priorities, effort, capacity, staleAfterDays, ratchet',
    ],
    [
      'an unknown key inside',
      { effort: { difficulty: { hard: 3 } } },
      'coverage.policy.effort.difficulty.hard is not known; expected one of pure, normal, io, heavy',
    ],
    [
      'no list',
      { targets: target },
      'coverage.policy.targets is {"id":"a","value":80}; expected a list of targets',
    ],
    [
      'a value over 100',
      { targets: [target, { ...target, id: 'b' }, { id: 'c', value: 180 }] },
      'coverage.policy.targets[2].value is 180; expected a number from 0 to 100',
    ],
    [
      'a value as text',
      { defaultTarget: { value: '75' } },
      'coverage.policy.defaultTarget.value is "75"; expected a number from 0 to 100',
    ],
    [
      'another default target',
      { defaultTarget: 75 },
      'coverage.policy.defaultTarget is 75; expected an object with measure and value, or none',
    ],
    [
      'an unknown key of the default target',
      { defaultTarget: { value: 75, by: '2027-01-01' } },
      'coverage.policy.defaultTarget.by is not known; expected one of measure, value',
    ],
    [
      'no value',
      { targets: [{ id: 'a' }] },
      'coverage.policy.targets[0].value is missing; expected a number from 0 to 100',
    ],
    [
      'no id',
      { targets: [{ value: 80 }] },
      'coverage.policy.targets[0].id is missing; expected letters and digits, joined by single dashes: tier-1-services',
    ],
    [
      'an id with blanks',
      { targets: [{ id: 'tier 1', value: 80 }] },
      'coverage.policy.targets[0].id is "tier 1"; expected letters and digits, joined by single dashes: tier-1-services',
    ],
    [
      'an id twice',
      { targets: [target, { id: 'b', value: 1 }, target] },
      'coverage.policy.targets[2].id is "a", which targets[0] has already; expected an id of its own',
    ],
    [
      'a measure of its own',
      { targets: [{ ...target, measure: 'mutants' }] },
      'coverage.policy.targets[0].measure is "mutants"; expected lines, branches, functions or files',
    ],
    [
      'a day that does not exist',
      { targets: [{ ...target, by: '2027-02-30' }] },
      'coverage.policy.targets[0].by is "2027-02-30"; expected a day that exists, in quotes: "2027-06-30"',
    ],
    [
      'a kind of its own',
      { targets: [{ ...target, kind: 'hoped' }] },
      'coverage.policy.targets[0].kind is "hoped"; expected committed or stretch',
    ],
    [
      'a predicate that nothing meets',
      { targets: [{ ...target, for: { tags: [] } }] },
      'coverage.policy.targets[0].for.tags is []; expected a text of 1 to 200 characters or a list of such, at least one',
    ],
    [
      'a predicate of another type',
      { targets: [{ ...target, for: { tier: ['1', true] } }] },
      'coverage.policy.targets[0].for.tier[1] is true; expected a text of 1 to 200 characters or a list of such, at least one',
    ],
    [
      'levels that do not ascend',
      { levels: { gold: { minCoverage: 70 } } },
      'coverage.policy.levels.gold.minCoverage is 70 and that of silver is 75; expected gold to ask for at least as much as silver',
    ],
    [
      'a level below that asks for more',
      { levels: { bronze: { minCoverage: 80 } } },
      'coverage.policy.levels.silver.minCoverage is 75 and that of bronze is 80; expected silver to ask for at least as much as bronze',
    ],
    [
      'a gold that may be older',
      { levels: { gold: { maxAgeDays: 30 } } },
      'coverage.policy.levels.gold.maxAgeDays is 30 and that of silver is 14; expected gold to allow at most as many days as silver',
    ],
    [
      'a gold with less of a change',
      { levels: { silver: { minPatch: 95 } } },
      'coverage.policy.levels.gold.minPatch is 90 and that of silver is 95; expected gold to ask for at least as much as silver',
    ],
    [
      'a level of its own',
      { levels: { platinum: {} } },
      'coverage.policy.levels.platinum is not known; expected one of bronze, silver, gold',
    ],
    [
      'a wrong gap level',
      { levels: { gold: { noOpen: ['medium'] } } },
      'coverage.policy.levels.gold.noOpen[0] is "medium"; expected critical or high',
    ],
    [
      'a range that is turned round',
      { effort: { range: [1.6, 0.7] } },
      'coverage.policy.effort.range[0] is 1.6; expected two numbers, from above 0 to 1 and from 1 to 100: [0.7, 1.6]',
    ],
    [
      'a ceiling in per cent',
      { effort: { ceiling: { heavy: 50 } } },
      'coverage.policy.effort.ceiling.heavy is 50; expected a number from 0.01 to 1',
    ],
    [
      'no hours',
      { capacity: 0 },
      'coverage.policy.capacity is 0; expected a number from 0.1 to 10,000',
    ],
    [
      'half a day',
      { staleAfterDays: 1.5 },
      'coverage.policy.staleAfterDays is 1.5; expected a whole number from 1 to 3,650',
    ],
    [
      'a wrong effect of a rule',
      { priorities: { rules: [{ ...rule('X1'), effect: { set: 'urgent' } }] } },
      'coverage.policy.priorities.rules[0].effect.set is "urgent"; expected critical, high, medium or low',
    ],
    [
      'a step of half a level',
      { priorities: { rules: [{ ...rule('X1'), effect: { add: 0.5 } }] } },
      'coverage.policy.priorities.rules[0].effect is {"add":0.5}; expected one of set, atMost and atLeast with a level, or add with a whole number from -3 to 3',
    ],
    [
      'an unknown key of a rule',
      { priorities: { rules: [{ ...rule('X1'), level: 'high' }] } },
      'coverage.policy.priorities.rules[0].level is not known; expected one of id, enabled, group, when, effect, reason',
    ],
    [
      'a rule twice',
      { priorities: { rules: [rule('X1'), rule('X1')] } },
      'coverage.policy.priorities.rules[1].id is "X1", which priorities.rules[0] has already; expected an id of its own',
    ],
  ])('refuses %s', (_, value, sentence) => {
    expect(problemOf(value)).toBe(sentence);
  });

  it.each([
    [{ disabled: ['A1', 'nosuchrule'] }, '"nosuchrule" in disabled'],
    [{ enabled: ['nosuchrule'] }, '"nosuchrule" in enabled'],
    [
      { rules: [{ ...rule('X1'), when: { after: ['nosuchrule'] } }] },
      '"nosuchrule" in after of the rule "X1"',
    ],
  ])('refuses ids that no rule has: %j', (priorities, part) => {
    expect(problemOf({ priorities })).toContain(
      `coverage.policy.priorities: ${part} is the id of no priority rule`,
    );
  });

  it('cuts long values short', () => {
    expect(problemOf({ capacity: 'x'.repeat(1000) }).length).toBeLessThan(150);
  });
});
