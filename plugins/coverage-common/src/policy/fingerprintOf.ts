import { CoveragePolicy } from './CoveragePolicy';

/**
 * A short text that is the same for the same policy, whatever the order of its
 * keys, and another one for another: FNV-1a, 64 bits, 16 hexadecimal digits. It
 * tells a change, it protects from nobody.
 *
 * @public
 */
export function fingerprintOf(policy: CoveragePolicy): string {
  return fnv1a64(canonicalJson(policy));
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
