import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Place, value and expectation of the first thing that is wrong:
 * `areas[2].target is 120; expected a percentage from 0 to 100`. The messages
 * of the schema must say what was expected.
 *
 * @param outer - place of the value itself
 */
export function describeIssue(
  issues: readonly Issue[],
  value: unknown,
  outer: readonly PropertyKey[] = [],
): string {
  const { path, message } = mostPrecise(issues[0]);
  const found = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null)?.[key],
    value,
  );
  const place = placeOf([...outer, ...path]) || 'it';
  return found === undefined
    ? `${place} is missing; expected ${message}`
    : `${place} is ${shown(found)}; expected ${message}`;
}

/** Of alternatives, what is wrong inside the one that the value is meant to be. */
function mostPrecise(issue: Issue): {
  path: readonly PropertyKey[];
  message: string;
} {
  if (issue.code === 'invalid_key') {
    return { path: issue.path, message: issue.issues[0].message };
  }
  if (issue.code === 'unrecognized_keys') {
    return {
      path: [...issue.path, issue.keys[0]],
      message: 'no key of that name',
    };
  }
  if (issue.code !== 'invalid_union') {
    return issue;
  }
  const meant = issue.errors.filter(
    issues => issues.length > 0 && issues.every(({ path }) => path.length > 0),
  );
  if (meant.length !== 1) {
    return issue;
  }
  const inside = mostPrecise(meant[0][0]);
  return { path: [...issue.path, ...inside.path], message: inside.message };
}

/** `areas[2].target`; empty for the whole. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') {
        return `[${key}]`;
      }
      return i === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

/** A value as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}
