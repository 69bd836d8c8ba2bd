import { CoveragePolicy } from './CoveragePolicy';
import { defaultPolicy } from './defaultPolicy';
import { fingerprintOf } from './fingerprintOf';

function withKeysReversed<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(withKeysReversed) as T;
  }
  return value && typeof value === 'object'
    ? (Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, withKeysReversed(inner)]),
      ) as T)
    : value;
}

describe('fingerprintOf', () => {
  it('is the same for the same policy, whatever the order of its keys', () => {
    const policy = defaultPolicy();

    expect(fingerprintOf(policy)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf(withKeysReversed(policy))).toBe(fingerprintOf(policy));
    expect(
      fingerprintOf({
        ...policy,
        defaultTarget: undefined as unknown as null,
      }),
    ).toBe(
      fingerprintOf(
        (({ defaultTarget: _, ...rest }) => rest)(policy) as CoveragePolicy,
      ),
    );
  });

  it('is another one when anything changes', () => {
    const policy = defaultPolicy();
    const changed: CoveragePolicy[] = [
      { ...policy, capacity: 5 },
      { ...policy, defaultTarget: null },
      { ...policy, priorityRules: [...policy.priorityRules].reverse() },
      {
        ...policy,
        levels: {
          ...policy.levels,
          gold: { ...policy.levels.gold, minPatch: 91 },
        },
      },
    ];

    const all = [policy, ...changed].map(fingerprintOf);
    expect(new Set(all).size).toBe(all.length);
  });
});
