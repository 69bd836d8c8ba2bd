import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** How messages begin that no schema set. */
const ZOD_WORDS = /^(?:Invalid|Too|Unrecognized)/;

/**
 * What is wrong with a policy, in one sentence: the key, the value that it has
 * and what was expected.
 *
 * @param where - key that the policy stands under: `coverage.policy`
 */
export function policyProblem(
  error: z.core.$ZodError,
  policy: unknown,
  where: string,
): string {
  const { path, issue } = mostExact(error.issues[0], [], policy);
  const expected = issue.message;
  if (issue.code === 'unrecognized_keys') {
    const key = keyOf(where, [...path, issue.keys[0]]);
    return `${key} is not known; expected ${
      expected.startsWith('an object') ? '' : 'one of '
    }${expected}`;
  }
  const value = valueAt(policy, path);
  return `${keyOf(where, path)} is ${
    value === undefined ? 'missing' : shown(value)
  }; expected ${expected}`;
}

/**
 * Of the alternatives of a union, the first that failed at a value inside, if
 * that says what it expected: `effect.set is "urgent"` is more of a help than
 * that the effect as a whole is none of four.
 */
function mostExact(
  issue: Issue,
  outer: Path,
  policy: unknown,
): { path: Path; issue: Issue } {
  const path = [...outer, ...issue.path];
  const own = { path, issue };
  if (issue.code !== 'invalid_union') {
    return own;
  }
  const inside = issue.errors
    .flatMap(alternative => alternative.slice(0, 1))
    .map(inner => mostExact(inner, path, policy))
    .find(
      inner =>
        inner.path.length > path.length &&
        valueAt(policy, inner.path) !== undefined &&
        !ZOD_WORDS.test(inner.issue.message),
    );
  return inside ?? own;
}

function keyOf(where: string, path: Path): string {
  return path.reduce<string>(
    (key, part) =>
      typeof part === 'number' ? `${key}[${part}]` : `${key}.${String(part)}`,
    where,
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) => (inner as Record<PropertyKey, unknown>)?.[part],
    value,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length ? `a list of ${value.length}` : 'an empty list';
  }
  if (value !== null && typeof value === 'object') {
    return 'an object';
  }
  const text =
    typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
