import { z } from 'zod';
import { placeOf } from '../model/schemaIssue';

/** A key that no schema names, and those that could have been meant. */
interface UnknownKey {
  place: string;
  key: string;
  known: string[];
}

/** Keys in a value, at any depth, that its schema does not name. */
export function unknownKeys(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): UnknownKey[] {
  if (schema instanceof z.ZodOptional) {
    return unknownKeys(schema.unwrap() as z.ZodType, value, path);
  }
  if (schema instanceof z.ZodUnion) {
    // Options of one kind differ in their keys: the closest speaks.
    const [closest = []] = (schema.options as z.ZodType[])
      .filter(option => isOfKind(option, value))
      .map(option => unknownKeys(option, value, path))
      .sort((a, b) => a.length - b.length);
    return closest;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, i) =>
      unknownKeys(schema.element as z.ZodType, item, [...path, i]),
    );
  }
  if (!isMapping(value)) {
    return [];
  }
  if (schema instanceof z.ZodRecord) {
    return Object.entries(value).flatMap(([key, item]) =>
      unknownKeys(schema.valueType as z.ZodType, item, [...path, key]),
    );
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    return Object.entries(value).flatMap(([key, item]) =>
      Object.hasOwn(shape, key)
        ? unknownKeys(shape[key], item, [...path, key])
        : [{ place: placeOf(path), key, known: Object.keys(shape) }],
    );
  }
  return [];
}

function isOfKind(schema: z.ZodType, value: unknown): boolean {
  return (
    (schema instanceof z.ZodArray && Array.isArray(value)) ||
    (schema instanceof z.ZodObject && isMapping(value))
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
