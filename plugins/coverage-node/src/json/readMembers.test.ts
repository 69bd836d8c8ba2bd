import fc from 'fast-check';
import { chunkSizes } from '../__testUtils__/model';
import { mutate, mutation } from '../__testUtils__/mutations';
import { chunksOf, streamOf } from '../__testUtils__/parse';
import { ParseContext } from '../CoverageFormat';
import { JsonPath, Step } from './JsonCutter';
import { readMembers } from './readMembers';

const document = fc
  .jsonValue({ maxDepth: 5 })
  .filter(value => typeof value === 'object' && value !== null);

const context = (maxDocumentBytes: number): ParseContext => ({
  fileName: 'report',
  maxDocumentBytes,
  finding() {},
  declare() {},
  source() {},
});

interface Reading {
  sizes?: number[];
  maxDocumentBytes?: number;
  isSequence?: boolean;
}

/** Each value that is taken, by its path. */
async function taken(
  text: string | Buffer,
  step: (path: JsonPath) => Step,
  { sizes = [1000], maxDocumentBytes = 1e6, isSequence }: Reading = {},
) {
  const values: [JsonPath, unknown][] = [];
  await readMembers(
    streamOf(chunksOf(Buffer.from(text), sizes)),
    { step, value: (path, value) => values.push([[...path], value]) },
    context(maxDocumentBytes),
    isSequence,
  );
  return values;
}

/** What `taken` is to give, by way of `JSON.parse`. */
function expected(
  value: unknown,
  step: (path: JsonPath) => Step,
  path: JsonPath = [],
): [JsonPath, unknown][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const members: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return members.flatMap(([name, member]): [JsonPath, unknown][] => {
    const at = [...path, name];
    switch (step(at)) {
      case 'take':
        return [[at, member]];
      case 'enter':
        return expected(member, step, at);
      default:
        return [];
    }
  });
}

describe('readMembers', () => {
  it('takes, enters and leaves out what JSON.parse finds there', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        chunkSizes,
        async (value, indent, depth, sizes) => {
          const text = JSON.stringify(value, null, indent);
          const step = (path: JsonPath): Step => {
            if (path.length < depth) {
              return 'enter';
            }
            return String(path.at(-1)).length % 3 === 2 ? 'skip' : 'take';
          };
          expect(await taken(text, step, { sizes })).toEqual(
            expected(JSON.parse(text), step),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('accepts what JSON.parse accepts, and nothing else', async () => {
    const parses = (text: string) => {
      try {
        return typeof JSON.parse(text) === 'object';
      } catch {
        return false;
      }
    };
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(mutation, { minLength: 0, maxLength: 2 }),
        chunkSizes,
        async (value, mutations, sizes) => {
          const text = mutate(JSON.stringify(value), mutations).toString();
          const isRead = await taken(text, () => 'take', { sizes }).then(
            () => true,
            error => {
              expect(error).toMatchObject({ name: 'InputError' });
              return false;
            },
          );
          expect(isRead).toBe(parses(text) && text.trim() !== 'null');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', 'it ends after 0 bytes, where an object or a list was expected'],
    ['1', 'an object or a list was expected behind byte 0'],
    ['{"a":1', "it ends after 6 bytes, where ',' or the end was expected"],
    ['{"a":1]', "',' or the end was expected behind byte 6"],
    ['{"a" 1}', "':' was expected behind byte 5"],
    ['{"a":}', 'a value was expected behind byte 5'],
    ['[1,]', 'a value was expected behind byte 3'],
    ['{a:1}', 'a member or the end was expected behind byte 1'],
    ['{"a":1,}', 'the name of a member was expected behind byte 7'],
    ['{} {}', 'nothing more was expected behind byte 3'],
    ['{"a":tru}', 'Unexpected end of JSON input'],
  ])('tells what is wrong with %j', async (text, reason) => {
    await expect(taken(text, () => 'take')).rejects.toThrow(
      `it is malformed or cut off JSON: `,
    );
    await expect(taken(text, () => 'take')).rejects.toThrow(reason);
  });

  it('reads several texts in a row where that is expected', async () => {
    await expect(
      taken('{"a":1}\n{"a":2}[3]', () => 'take', { isSequence: true }),
    ).resolves.toEqual([
      [['a'], 1],
      [['a'], 2],
      [[0], 3],
    ]);
  });

  it('holds no more of one value than it may', async () => {
    const text = `{"a":"${'x'.repeat(5000)}","b":[1]}`;
    const limits = { maxDocumentBytes: 100, sizes: [64] };
    await expect(taken(text, () => 'take', limits)).rejects.toThrow(
      'one of its values is larger than 100 bytes',
    );
    const step = ([name]: JsonPath) => (name === 'a' ? 'skip' : 'take');
    await expect(taken(text, step, limits)).resolves.toEqual([[['b'], [1]]]);
  });

  it('bounds how deep it enters, and skips whatever depth', async () => {
    const deep = '['.repeat(600) + ']'.repeat(600);
    await expect(taken(deep, () => 'enter')).rejects.toThrow(
      'nested deeper than 512',
    );
    const deeper = '['.repeat(100_000) + ']'.repeat(100_000);
    await expect(taken(`[${deeper}]`, () => 'skip')).resolves.toEqual([]);
  });
});
