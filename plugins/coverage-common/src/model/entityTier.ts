/** `tier-1`, `Tier 1` and `1` are the same tier. */
export function bareTier(tier: string): string {
  return tier.trim().replace(/^tier[\s_-]*/i, '');
}
