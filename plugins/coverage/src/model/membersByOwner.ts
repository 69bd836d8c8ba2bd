import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';

/** Members under their first owners, in the order in which these first come. */
export function membersByOwner(
  members: readonly ScorecardMember[],
): { owner: string | null; members: ScorecardMember[] }[] {
  const byOwner = new Map<string | null, ScorecardMember[]>();
  for (const member of members) {
    const own = byOwner.get(member.owner);
    if (own) {
      own.push(member);
    } else {
      byOwner.set(member.owner, [member]);
    }
  }
  return [...byOwner].map(([owner, own]) => ({ owner, members: own }));
}
