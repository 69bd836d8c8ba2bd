import { isOpen } from '../gaps/gapCounts';
import { counted, examples } from '../model/wording';
import { filesOfPhases } from '../plan/filesOfPhases';
import { Check } from './CheckContext';

/**
 * C12: a file in two stated phases, of which the first one keeps it. What no
 * phase works on, because it is exempt or blocked, is in none.
 */
export const namedTwice: Check = ({ repositoryFile, gaps: all }) => {
  const phases = repositoryFile?.phases ?? [];
  if (phases.length < 2) {
    return [];
  }
  const gaps = all.filter(isOpen);
  const first = new Map<number, number>();
  const twice = new Map<string, string[]>();
  filesOfPhases(phases, gaps).forEach((files, p) => {
    for (const i of files ?? []) {
      const before = first.get(i);
      if (before === undefined) {
        first.set(i, p);
      } else {
        const pair = `phases ${phases[before].name} and ${phases[p].name}`;
        const paths = twice.get(pair) ?? [];
        paths.push(gaps[i].path);
        twice.set(pair, paths);
      }
    }
  });
  return [...twice].map(([pair, paths]) => ({
    code: 'C12',
    severity: 'warning',
    message: `${counted(paths.length, 'file')} ${
      paths.length === 1 ? 'is' : 'are'
    } in ${pair}, and planned in the first: ${examples(paths.sort())}.`,
  }));
};
