/** Names of branches that releases are made from. */
const USUAL = new Set([
  'main',
  'master',
  'trunk',
  'default',
  'develop',
  'development',
]);

/**
 * Whether coverage is of a branch that seems to stand in for the default one,
 * which the backend falls back to where it has nothing else.
 */
export function isStandIn(branch: string | null): boolean {
  return branch !== null && !USUAL.has(branch);
}
