import { entity } from './__fixtures__/facts';
import { evaluateRules } from './evaluateRules';
import { PriorityCondition, PriorityRule } from './PriorityRule';
import { RuleFacts } from './ruleFacts';

const facts: RuleFacts = {
  path: 'src/pay/PaymentClients.java',
  uncovered: 40,
  coverage: 50,
  packages: ['java.util', 'org.acme.sim'],
  exercisedByE2e: false,
  fanIn: 3,
  siblings: { tested: 1, of: 2 },
};

function rule(id: string, change: Partial<PriorityRule> = {}): PriorityRule {
  return { id, when: {}, effect: { add: 0 }, reason: id, ...change };
}

function speaks(when: PriorityCondition, change: Partial<RuleFacts> = {}) {
  const evaluate = evaluateRules([rule('x', { when })], entity);
  return evaluate({ ...facts, ...change }).reasons.length === 1;
}

function levelOf(...effects: PriorityRule['effect'][]): string {
  const rules = effects.map((effect, i) => rule(`r${i}`, { effect }));
  return evaluateRules(rules, entity)(facts).level;
}

describe('evaluateRules', () => {
  const conditions: [PriorityCondition, boolean][] = [
    [{}, true],
    [{ words: ['pay'] }, true],
    [{ words: ['payment'] }, true],
    [{ words: ['clients'] }, true],
    [{ words: ['paymentclient'] }, true],
    [{ words: ['payc*'] }, false],
    [{ nameWords: ['pay'] }, false],
    [{ nameWords: ['client'], words: ['src'] }, true],
    [{ nameWords: ['client'], words: ['other'] }, false],
    [{ paths: ['src/**/*.java'] }, true],
    [{ paths: ['*.java'] }, false],
    [{ side: 'server' }, true],
    [{ side: 'ui' }, false],
    [{ minUncovered: 40, maxUncovered: 40 }, true],
    [{ minUncovered: 41 }, false],
    [{ maxUncovered: 39 }, false],
    [{ minCoverage: 50 }, true],
    [{ maxCoverage: 50 }, false],
    [{ packages: ['org.acme'] }, true],
    [{ packages: ['org.acm'] }, false],
    [{ exercisedByE2e: true }, false],
    [{ exercisedByE2e: false }, true],
    [{ minFanIn: 3 }, true],
    [{ minFanIn: 4 }, false],
    [{ minTestedSiblings: 0.5 }, true],
    [{ minTestedSiblings: 0.51 }, false],
    [{ words: ['pay'], minFanIn: 4 }, false],
  ];

  it.each(conditions)('asks %j: %p', (when, holds) => {
    expect(speaks(when)).toBe(holds);
  });

  it('does not let a rule speak of what is unknown', () => {
    expect(speaks({ maxUncovered: 9 }, { uncovered: null })).toBe(false);
    expect(speaks({ maxCoverage: 9 }, { coverage: null })).toBe(false);
    expect(speaks({ minFanIn: 0 }, { fanIn: null })).toBe(false);
    expect(speaks({ packages: ['x'] }, { packages: undefined })).toBe(false);
    const siblings = { tested: 0, of: 0 };
    expect(speaks({ minTestedSiblings: 0 }, { siblings })).toBe(false);
    expect(speaks({ lifecycle: ['production'] })).toBe(false);
    expect(speaks({ tier: ['1'] })).toBe(false);
    expect(speaks({ minDependents: 0 })).toBe(false);
  });

  it('asks facts of the entity', () => {
    const important = {
      ...entity,
      lifecycle: 'Production',
      tier: 'Tier-1',
      dependents: 5,
    };
    const when = {
      lifecycle: ['production'],
      tier: ['tier 1'],
      minDependents: 5,
    };
    const evaluate = evaluateRules([rule('x', { when })], important);
    expect(evaluate(facts).reasons).toHaveLength(1);
  });

  it('lets the first of a group speak, and everyone without a group', () => {
    const rules = [
      rule('g1', { group: 'g', when: { side: 'ui' } }),
      rule('g2', { group: 'g' }),
      rule('a'),
      rule('g3', { group: 'g' }),
      rule('off', { enabled: false }),
      rule('b'),
    ];
    const { reasons } = evaluateRules(rules, entity)(facts);
    expect(reasons.map(reason => reason.ruleId)).toEqual(['g2', 'a', 'b']);
  });

  it.each([
    [['a1'], true],
    [['a*'], true],
    [['quiet'], false],
    [['quiet', 'a1'], true],
    [['!a1'], false],
    [['!a*'], false],
    [['!quiet'], true],
    [['a1', '!quiet'], true],
    [['a1', '!a2'], false],
    [['nobody'], false],
    [['!nobody'], true],
    [['later'], false],
  ])('asks who spoke before: %j is %p', (after, holds) => {
    const rules = [
      rule('a1'),
      rule('a2'),
      rule('quiet', { when: { side: 'ui' } }),
      rule('x', { when: { after } }),
      rule('later'),
    ];
    const { reasons } = evaluateRules(rules, entity)(facts);
    expect(reasons.some(reason => reason.ruleId === 'x')).toBe(holds);
  });

  it('starts at medium and clamps at the end', () => {
    expect(levelOf()).toBe('medium');
    expect(levelOf({ add: 1 })).toBe('high');
    expect(levelOf({ add: 3 }, { add: -2 })).toBe('high');
    expect(levelOf({ add: 3 }, { add: 3 })).toBe('critical');
    expect(levelOf({ set: 'critical' }, { atMost: 'low' })).toBe('low');
    expect(levelOf({ set: 'low' }, { atLeast: 'high' })).toBe('high');
    expect(levelOf({ set: 'critical' }, { atLeast: 'high' })).toBe('critical');
  });

  it('names the rule that decided, whoever added later', () => {
    const rules = [
      rule('base', { effect: { set: 'high' } }),
      rule('idle', { effect: { atMost: 'critical' } }),
      rule('cap', { effect: { atMost: 'medium' } }),
      rule('less', { effect: { add: -1 } }),
    ];
    const verdict = evaluateRules(rules, entity)(facts);
    expect(verdict.level).toBe('low');
    expect(verdict.strongest?.ruleId).toBe('cap');
  });

  it('fills the reason', () => {
    const reason =
      '{word} {uncovered} {coverage} {package} {siblings} {fanIn} {other} {constructor}';
    const when = { nameWords: ['clients'], packages: ['org.acme'] };
    const [spoken] = evaluateRules(
      [rule('x', { when, reason })],
      entity,
    )({
      ...facts,
      uncovered: 1384,
    }).reasons;
    expect(spoken.text).toBe(
      'clients 1,384 50.0 % org.acme.sim 1 of 2 3 {other} {constructor}',
    );
  });

  it('says that something is unknown', () => {
    const reason = '{word} {uncovered} {coverage}';
    const [spoken] = evaluateRules(
      [rule('x', { reason })],
      entity,
    )({
      ...facts,
      uncovered: null,
      coverage: null,
    }).reasons;
    expect(spoken.text).toBe('unknown unknown n/a');
  });
});
