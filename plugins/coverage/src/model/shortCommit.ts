/** A commit as people write it: its first seven digits. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}
