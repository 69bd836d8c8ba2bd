import fc from 'fast-check';
import { Leftover } from './Leftover';

describe('Leftover', () => {
  it('gives all bytes in order, each again until it is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(60))),
        steps => {
          const leftover = new Leftover();
          const read: number[] = [];
          for (const [chunk, length] of steps) {
            const bytes = leftover.join(chunk);
            read.push(...bytes.subarray(0, length));
            leftover.keep(bytes.subarray(length));
          }
          read.push(...leftover.join());
          expect(read).toEqual(steps.flatMap(([chunk]) => [...chunk]));
        },
      ),
    );
  });

  it('joins several parts, and has nothing left before it is given any', () => {
    const leftover = new Leftover();
    const join = (...parts: string[]) =>
      leftover.join(...parts.map(part => Buffer.from(part))).toString();
    expect(join('ab', 'c', '')).toBe('abc');
    expect(join('d')).toBe('d');
    expect(join()).toBe('');
  });
});
