import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const LONGEST = 60;

/** How messages begin that no schema set. */
const ZOD_WORDS = /^(?:Invalid|Too|Unrecognized)/;

/**
 * Place, value and expectation of the first thing that is wrong:
 * `areas[2].target is 120; expected a percentage from 0 to 100`. The messages
 * of the schema must say what was expected; those of unknown keys, which keys
 * are known.
 *
 * @param outer - place of the value itself
 */
export function describeIssue(
  issues: readonly Issue[],
  value: unknown,
  outer: Path = [],
): string {
  const { path, issue } = mostPrecise(issues[0], [], value);
  if (issue.code === 'unrecognized_keys') {
    const key = placeOf([...outer, ...path, issue.keys[0]]);
    return `${key} is not known; expected ${
      issue.message.startsWith('an object') ? '' : 'one of '
    }${issue.message}`;
  }
  const message =
    issue.code === 'invalid_key' ? issue.issues[0].message : issue.message;
  const place = placeOf([...outer, ...path]) || 'it';
  const found = valueAt(value, path);
  return `${place} is ${
    found === undefined ? 'missing' : shown(found)
  }; expected ${message}`;
}

/**
 * Of the alternatives of a union, what is wrong inside the first that the value
 * is meant to be, if that says what it expected: `effect.set is "urgent"` is
 * more of a help than that the effect as a whole is none of four.
 */
function mostPrecise(
  issue: Issue,
  outer: Path,
  value: unknown,
): { path: Path; issue: Issue } {
  const path = [...outer, ...issue.path];
  if (issue.code !== 'invalid_union') {
    return { path, issue };
  }
  const inside = issue.errors
    .flatMap(alternative => alternative.slice(0, 1))
    .map(inner => mostPrecise(inner, path, value))
    .find(
      inner =>
        inner.path.length > path.length &&
        valueAt(value, inner.path) !== undefined &&
        !ZOD_WORDS.test(inner.issue.message),
    );
  return inside ?? { path, issue };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null)?.[key],
    value,
  );
}

/** `areas[2].target`; empty for the whole. */
export function placeOf(path: Path): string {
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
  const text =
    typeof value === 'number'
      ? String(value)
      : JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}
