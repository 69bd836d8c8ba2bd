import { CoveragePolicy } from './CoveragePolicy';
import { fnv1a64 } from './fnv1a64';

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

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
