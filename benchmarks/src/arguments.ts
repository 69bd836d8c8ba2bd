import { parseArgs } from 'node:util';
import { Bench } from './Bench';

/** What `yarn bench` is asked for. */
export interface Arguments {
  names: string[];
  /** Parts of the benches; empty: all. */
  only: string[];
  json: boolean;
}

/**
 * @throws Error for an option, a bench or a part that there is not, with those
 * that there are
 */
export function readArguments(
  args: string[],
  benches: Record<string, Bench>,
): Arguments {
  const { values, positionals: names } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const { only, json } = values;
  for (const name of names) {
    if (!Object.hasOwn(benches, name)) {
      throw missing('bench', name, Object.keys(benches));
    }
    const { parts = [] } = benches[name];
    const unknown = only.find(part => !parts.includes(part));
    if (unknown !== undefined) {
      throw missing(`part of ${name}`, unknown, parts);
    }
  }
  return { names, only, json };
}

function missing(what: string, name: string, known: string[]): Error {
  const others = known.length > 0 ? known.join(', ') : 'none';
  return new Error(`There is no ${what} '${name}': choose from ${others}.`);
}
