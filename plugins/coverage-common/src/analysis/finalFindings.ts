import { Finding } from '../model/Finding';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';

const SEVERITIES = ['error', 'warning', 'info'];

/**
 * Findings as people see them: without those that the repository file
 * dismisses, each sentence once, most severe first.
 */
export function finalFindings(
  findings: readonly Finding[],
  repositoryFile: RepositoryFile | null,
): Finding[] {
  const dismissed = new Set(repositoryFile?.dismiss.map(({ code }) => code));
  const bySentence = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code}\n${finding.message}`;
    if (!dismissed.has(finding.code) && !bySentence.has(key)) {
      bySentence.set(key, finding);
    }
  }
  return [...bySentence.values()].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}
