import { addHits } from './addHits';

const detail = (hits: Record<number, number>) => ({
  lines: Uint32Array.from(Object.keys(hits), Number),
  hits: Uint32Array.from(Object.values(hits)),
  branches: null,
  functions: null,
});

describe('addHits', () => {
  const merged = detail({ 1: 1, 2: 1, 3: 0, 4: 1 });

  it('adds up what uploads counted, each its own lines', () => {
    expect(
      addHits(merged, [
        {
          detail: detail({ 1: 1, 2: 1, 3: 0 }),
          counts: Uint32Array.of(4, 1, 0),
        },
        {
          detail: detail({ 2: 1, 4: 1 }),
          counts: Uint32Array.of(3, 0xffffffff),
        },
      ]),
    ).toEqual([4, 4, 0, 0xffffffff]);
  });

  it('has no sum of lines that an upload executed without counting', () => {
    expect(
      addHits(merged, [
        { detail: detail({ 1: 1, 2: 0, 3: 0 }), counts: null },
        { detail: detail({ 1: 1, 2: 1 }), counts: Uint32Array.of(2, 5) },
      ]),
    ).toEqual([null, 5, null, null]);
  });
});
