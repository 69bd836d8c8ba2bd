const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Indices by ascending key; equal keys keep their order. A radix sort, because
 * sorting the steps of 20,000 files by a comparing function takes a third of
 * the time that the whole analysis has.
 */
export function orderByKey(keys: Uint32Array): Int32Array {
  let order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    order[i] = i;
  }
  let next = new Int32Array(keys.length);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const start = new Int32Array(DIGITS + 1);
    for (const key of keys) {
      start[((key >>> shift) & (DIGITS - 1)) + 1] += 1;
    }
    for (let digit = 0; digit < DIGITS; digit++) {
      start[digit + 1] += start[digit];
    }
    for (const i of order) {
      next[start[(keys[i] >>> shift) & (DIGITS - 1)]++] = i;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** 31-bit keys that ascend where values descend; the bits of positive floats sort like them. */
export function descendingKeys(values: Float32Array): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return bits.map(value => 0x7fffffff - value);
}
