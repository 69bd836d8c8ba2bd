import { CoveragePolicy } from './CoveragePolicy';
import { defaultPolicy } from './defaultPolicy';
import { fingerprintOf, fnv1a64 } from './fingerprintOf';

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

describe('fnv1a64', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('hashes %j as its authors do', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });
});

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
