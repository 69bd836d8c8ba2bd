import fc from 'fast-check';
import { descendingKeys, orderByKey } from './orderByKey';

it('orders like a stable sort', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 60 }), keys => {
      const expected = [...keys.keys()].sort((a, b) => keys[a] - keys[b]);
      expect([...orderByKey(keys)]).toEqual(expected);
    }),
  );
});

it('keeps the order of equal keys', () => {
  expect([...orderByKey(Uint32Array.of(7, 4e9, 7, 0, 7))]).toEqual([
    3, 0, 2, 4, 1,
  ]);
});

it('puts the highest value first', () => {
  const values = Float32Array.of(0, 2.5, Infinity, 0.001, 1e9, 2.5);
  expect([...orderByKey(descendingKeys(values))]).toEqual([2, 4, 1, 5, 3, 0]);
});
