/**
 * A commit of a default branch stays there: branches are cut from its head, and
 * their CI jobs then upload for the same commit.
 */
export function chooseBranch(
  known: string | null,
  told: string | undefined,
  defaultBranches: string[],
): string | null {
  return known !== null && defaultBranches.includes(known)
    ? known
    : told ?? known;
}
