/**
 * A commit of a default branch stays there: branches are cut from its head, and
 * their CI jobs then upload for the same commit.
 */
export function chooseBranch(
  known: string | null,
  told: string | undefined,
  defaultBranches: string[],
): string | null {
  return isDefaultBranch(known, defaultBranches) ? known : told ?? known;
}

export function isDefaultBranch(
  branch: string | null,
  defaultBranches: readonly string[],
): boolean {
  return branch !== null && defaultBranches.includes(branch);
}
