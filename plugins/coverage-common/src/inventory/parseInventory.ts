import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { formatCount } from '../model/wording';
import { Inventory, InventoryFile } from './Inventory';
import {
  inventoryFileSchema,
  inventoryHeadSchema,
  MAX_FILES,
  MAX_LIST,
} from './inventorySchema';
import { describeIssue } from '../model/schemaIssue';

/**
 * Checks an inventory that came from outside. Keys that nobody knows are dropped.
 *
 * @throws InputError with the place, the value and what was expected:
 * `inventory: files[12].lines is "x"; expected a whole number from 0`. It
 * holds at most 200,000 files, each path once and inside the repository.
 * @public
 */
export function parseInventory(value: unknown): Inventory {
  const head = check(inventoryHeadSchema, value, []);
  const { files } = value as { files?: unknown };
  if (!Array.isArray(files) || files.length > MAX_FILES) {
    throw invalid(
      `files ${
        Array.isArray(files)
          ? `has ${formatCount(files.length)} entries`
          : 'is no list'
      }; expected a list of at most ${formatCount(MAX_FILES)}`,
    );
  }
  const places = new Map<string, number>();
  const checked = files.map((file: unknown, i): InventoryFile => {
    expectShortLists(file, i);
    const result = check(inventoryFileSchema, file, ['files', i]);
    const other = places.get(result.path);
    if (other !== undefined) {
      throw invalid(
        `files[${i}].path is ${JSON.stringify(
          result.path,
        )}, as is files[${other}].path; expected each path once`,
      );
    }
    places.set(result.path, i);
    return result;
  });
  return { ...head, files: checked };
}

function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: PropertyKey[],
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  throw invalid(describeIssue(parsed.error.issues, value, place));
}

/** The schema would note each of a million wrong elements before it counts them. */
function expectShortLists(file: unknown, index: number): void {
  if (typeof file !== 'object' || file === null) {
    return;
  }
  for (const [key, list] of Object.entries(file)) {
    if (Array.isArray(list) && list.length > MAX_LIST) {
      throw invalid(
        `files[${index}].${key.slice(0, 40)} has ${formatCount(
          list.length,
        )} entries; expected at most ${formatCount(MAX_LIST)}`,
      );
    }
  }
}

function invalid(problem: string): InputError {
  return new InputError(`inventory: ${problem}`);
}
