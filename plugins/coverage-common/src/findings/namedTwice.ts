import { Finding } from '../model/Finding';
import { counted, examples, statedPercent } from '../model/wording';
import { filesOfPhases } from '../plan/filesOfPhases';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';
import { Check } from './CheckContext';

/**
 * C12: a file in two stated phases (the first one keeps it), or an area with
 * two targets of one measure (the stricter one says when it is done).
 */
export const namedTwice: Check = ({ repositoryFile, gaps }) => {
  const phases = repositoryFile?.phases ?? [];
  const first = new Map<number, number>();
  const twice = new Map<string, string[]>();
  const named = phases.length > 1 ? filesOfPhases(phases, gaps) : [];
  named.forEach((files, p) => {
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
  return [
    ...[...twice].map(
      ([pair, paths]): Finding => ({
        code: 'C12',
        severity: 'warning',
        message: `${counted(paths.length, 'file')} ${
          paths.length === 1 ? 'is' : 'are'
        } in ${pair}, and planned in the first: ${examples(paths.sort())}.`,
      }),
    ),
    ...(repositoryFile?.areas ?? []).flatMap(doubleTargets),
  ];
};

function doubleTargets({ name, targets = [] }: AreaDefinition): Finding[] {
  const byMeasure = new Map<string, number[]>();
  for (const { measure, kind = 'committed', value } of targets) {
    const key = `${kind} targets of ${measure}`;
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), value]);
  }
  return [...byMeasure].flatMap(([what, values]): Finding[] => {
    const distinct = [...new Set(values)].sort((a, b) => a - b);
    return distinct.length < 2
      ? []
      : [
          {
            code: 'C12',
            severity: 'warning',
            message: `Area ${name} has ${distinct.length} ${what}, ${examples(
              distinct.map(statedPercent),
            )}; it is done when the strictest is reached.`,
          },
        ];
  });
}
