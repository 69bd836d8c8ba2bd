/**
 * Numbers from 0 up to 1 that are the same for the same words on every machine
 * (mulberry32, seeded with an FNV-1a hash).
 */
export function seededRandom(...words) {
  let state = 0x811c9dc5;
  for (const char of words.join(' ')) {
    state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of them. */
export function pick(random, items) {
  return items[Math.floor(random() * items.length)];
}

/** A number between two. */
export function between(random, from, to) {
  return from + random() * (to - from);
}
