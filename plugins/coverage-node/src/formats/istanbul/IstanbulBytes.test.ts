import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import fc from 'fast-check';
import { chunkSizes } from '../../__testUtils__/model';
import { mutate, mutation } from '../../__testUtils__/mutations';
import { parseChunks } from '../../__testUtils__/parse';
import { istanbulFormat } from '../istanbul';
import { IstanbulBytes } from './IstanbulBytes';
import { IstanbulRecord } from './IstanbulRecord';

const line = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) },
  fc.constantFrom(0, -1, 1.5, null, 2 ** 33, '7'),
);
const hits = fc.oneof(
  { weight: 9, arbitrary: fc.nat(9) },
  fc.constantFrom(-1, 0.5, null, 2 ** 40, 1e21, true),
);
const location = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      start: fc.record({ line, column: hits }),
      end: fc.record({ line, column: hits }),
    }),
  },
  fc.constantFrom({}, null, { end: {} }, { start: {} }),
);
const name = fc.constantFrom(
  'main',
  'größe',
  'a"b',
  '',
  '(empty-report)',
  '}]',
);
const byId = <T>(value: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(12), value), {
      selector: ([id]) => id,
      maxLength: 5,
    })
    .map(members => Object.fromEntries(members));

/** Counts that mostly have the ids of a map. */
const counted = <T>(map: Record<string, unknown>, count: fc.Arbitrary<T>) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(count, {
          minLength: Object.keys(map).length,
          maxLength: Object.keys(map).length,
        })
        .map(counts =>
          Object.fromEntries(Object.keys(map).map((id, i) => [id, counts[i]])),
        ),
    },
    byId(count),
  );

const coverage = fc
  .tuple(
    byId(location),
    byId(
      fc.record(
        { loc: location, line, type: name, locations: fc.array(location) },
        { requiredKeys: [] },
      ),
    ),
    byId(
      fc.record(
        { name, decl: location, loc: location, line },
        { requiredKeys: [] },
      ),
    ),
  )
  .chain(([statementMap, branchMap, fnMap]) =>
    fc.record(
      {
        statementMap: fc.constant(statementMap),
        s: counted(statementMap, hits),
        branchMap: fc.constant(branchMap),
        b: counted(branchMap, fc.array(hits, { maxLength: 3 })),
        fnMap: fc.constant(fnMap),
        f: counted(fnMap, hits),
        hash: name,
      },
      { requiredKeys: ['statementMap', 's'] },
    ),
  );

function read(path: string, text: string, sizes: number[]) {
  return parseChunks(istanbulFormat, `{"/a":{${path},${text.slice(1)}}`, sizes);
}

const PLAIN = JSON.stringify({
  path: '/a',
  statementMap: {
    0: { start: { line: 1, column: 0 }, end: { line: 2, column: 9 } },
    1: { start: { line: 2, column: 0 }, end: { line: 2, column: 9 } },
  },
  s: { 0: 12, 1: 0 },
  branchMap: { 0: { line: 1, locations: [{}, { start: { line: 7 } }] } },
  b: { 0: [1, 0] },
  fnMap: { 0: { name: 'f', decl: { start: { line: 1 } }, line: 1 } },
  f: { 0: 1 },
  inputSourceMap: { version: 3, sources: ['a"]}'], mappings: ';AAAA' },
});

/** A reader with all that it has read. */
function readerOf() {
  const files: FileCoverage[] = [];
  const record = new IstanbulRecord();
  const reader = new IstanbulBytes(record, path => {
    files.push(record.toFile(path));
  });
  return { reader, files };
}

describe('IstanbulBytes', () => {
  it('reads what JSON.parse would have read', async () => {
    await fc.assert(
      fc.asyncProperty(
        coverage,
        fc.integer({ min: 0, max: 2 }),
        chunkSizes,
        async (entry, indent, sizes) => {
          const text = JSON.stringify(entry, null, indent);
          // An escape in the path is for JSON.parse.
          expect(await read('"path":"/a"', text, sizes)).toEqual(
            await read('"path":"\\u002fa"', text, [text.length + 50]),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads on wherever a chunk ends', () => {
    const { reader, files } = readerOf();
    reader.open();
    expect(reader.read(Buffer.from(`${PLAIN},"/b"`))).toBe(PLAIN.length);
    expect(files[0]).toMatchObject({
      path: '/a',
      detail: { hits: Uint32Array.of(12, 0) },
    });
    for (let cut = 1; cut < PLAIN.length; cut++) {
      reader.open();
      expect(reader.read(Buffer.from(PLAIN.slice(0, cut)))).toBe('more');
      const rest = Buffer.from(`${PLAIN.slice(cut)}}`);
      expect(reader.read(rest)).toBe(PLAIN.length - cut);
      expect(files.pop()).toEqual(files[0]);
    }
    expect(files).toHaveLength(1);
  });

  it('leaves to others what it would have to read too often', () => {
    const { reader } = readerOf();
    reader.open();
    const text = 'x'.repeat(40_000);
    expect(reader.read(Buffer.from(`{"sourceMap":"${text}`))).toBe('more');
    expect(reader.read(Buffer.from(text))).toBe('more');
    expect(reader.read(Buffer.from('"}'))).toBe('lost');
  });

  it('accepts nothing that makes it hang or fall over', () => {
    const { reader } = readerOf();
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1 }), mutations => {
        const mutated = mutate(PLAIN, mutations);
        reader.open();
        const end = reader.read(mutated);
        const isKnown = end === 'more' || end === 'lost';
        expect(isKnown || (end > 0 && end <= mutated.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
