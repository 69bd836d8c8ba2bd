import {
  AnalysisInput,
  CoveragePolicy,
  EntityFacts,
  Finding,
  Inventory,
  RepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { readRepositoryFile } from '@backstage-coverage/plugin-coverage-node';
import { AnalysisInputs, CommitDocument } from '../database/AnalysisStore';
import { toMeasuredFiles } from '../storage/StoredFiles';

/** What the database does not know of what is to be analysed. */
export interface AnalysisContext {
  /** ISO 8601. */
  now: string;
  entity: EntityFacts;
  policy: CoveragePolicy;
}

/** What is stored, in the form that an analysis takes. */
export function toAnalysisInput(
  inputs: AnalysisInputs,
  context: AnalysisContext,
): AnalysisInput {
  const { snapshot, files, reportFindings, portal, history, floor } = inputs;
  const { repositoryFile, findings } = readStoredFile(inputs.repositoryFile);
  return {
    ...context,
    snapshot,
    files: toMeasuredFiles(files),
    reportFindings,
    inventory: readInventory(inputs.inventory),
    repositoryFile,
    inputFindings: findings,
    portal,
    history,
    floor,
  };
}

/** It was checked when it came. */
export function readInventory(
  document: CommitDocument | null,
): Inventory | null {
  return document && { commit: document.commit, ...JSON.parse(document.text) };
}

/** It was readable when it came; a newer release may be stricter. */
export function readStoredFile(document: CommitDocument | null): {
  repositoryFile: RepositoryFile | null;
  findings: Finding[];
} {
  if (!document) {
    return { repositoryFile: null, findings: [] };
  }
  try {
    const { file, findings } = readRepositoryFile(document.text);
    return { repositoryFile: file, findings };
  } catch (error) {
    const finding: Finding = {
      code: 'repository-file-unreadable',
      severity: 'error',
      message: (error as Error).message,
    };
    return { repositoryFile: null, findings: [finding] };
  }
}
