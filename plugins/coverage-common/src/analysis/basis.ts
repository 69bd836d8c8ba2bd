import { ESTIMATE_OF_STATEMENTS } from '../model/estimatedStatements';
import { AnalysisInput } from './Analysis';

/**
 * Which inputs were missing, and what that means for the numbers. One sentence
 * each, for people.
 */
export function basisOf(
  { snapshot, inventory, repositoryFile, files }: AnalysisInput,
  ofRisks: readonly string[],
): string[] {
  const basis: string[] = [];
  if (!snapshot) {
    basis.push(
      `Nothing was uploaded: gaps are source files that no test imports, and sizes are estimated as ${ESTIMATE_OF_STATEMENTS}.`,
    );
  }
  if (!inventory) {
    basis.push(
      'No inventory was sent: which tests reach which files, test kinds and files that no report names are not known.',
    );
  } else if (
    snapshot &&
    inventory.commit &&
    !isSameCommit(inventory.commit, snapshot.commit)
  ) {
    basis.push(
      `The inventory is of commit ${inventory.commit.slice(
        0,
        7,
      )}, the coverage of ${snapshot.commit.slice(
        0,
        7,
      )}: files that changed in between may not match.`,
    );
  }
  if (snapshot && !files.some(file => file.detail)) {
    basis.push(
      'Line detail was not at hand: uncovered functions are known from the inventory only.',
    );
  }
  if (!repositoryFile?.areas) {
    basis.push('No areas are stated: they are proposed from the folder tree.');
  }
  return [...basis, ...ofRisks];
}

/** Commits may be given in short. */
function isSameCommit(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
