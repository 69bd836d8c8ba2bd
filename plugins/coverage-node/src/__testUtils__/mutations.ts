import fc from 'fast-check';

/** Changes that a valid report is put through. */
export const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  fc.record({
    kind: fc.constant('duplicate' as const),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 400 }),
    to: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('nest' as const),
    at: fc.nat(),
    piece: fc.constantFrom(
      '<a>',
      '<lines>',
      '{"a":',
      '[',
      '&amp;',
      '<!--',
      '<![CDATA[',
      '"',
      '\0',
      '-1',
      '1e999',
      '99999999999999999999',
      '__proto__',
      'SF:x\n',
    ),
    times: fc.integer({ min: 1, max: 500 }),
  }),
);

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** The report with one change after the other. */
export function mutate(report: string, mutations: Mutation[]): Buffer {
  return mutations.reduce<Buffer>((bytes, change) => {
    const at = change.at % (bytes.length + 1);
    const head = bytes.subarray(0, at);
    switch (change.kind) {
      case 'cut':
        return head;
      case 'flip':
        return Buffer.concat([
          head,
          Buffer.from([change.byte]),
          bytes.subarray(at + 1),
        ]);
      case 'duplicate': {
        const to = change.to % (bytes.length + 1);
        return Buffer.concat([
          bytes.subarray(0, to),
          bytes.subarray(at, at + change.length),
          bytes.subarray(to),
        ]);
      }
      default:
        return Buffer.concat([
          head,
          Buffer.from(change.piece.repeat(change.times)),
          bytes.subarray(at),
        ]);
    }
  }, Buffer.from(report));
}
