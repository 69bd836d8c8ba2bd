import { AreaSummary } from '../areas/Area';
import { counted, examples } from '../model/wording';
import { PriorityLevel } from '../priorities/Priority';
import { Check } from './CheckContext';

/**
 * Files that people call critical or high, by an override or by their area,
 * while nothing in the repository imports them, not even a test.
 */
export const priorityFilesUnused: Check = ({ gaps, files, areas }) => {
  const urgentAreas = new Set(
    areas.filter(isUrgent).map(({ definition }) => definition.name),
  );
  const stated = new Set(
    gaps
      .filter(
        ({ priority, area }) =>
          isUrgentLevel(priority.override?.level) ||
          (area !== null && urgentAreas.has(area)),
      )
      .map(({ path }) => path),
  );
  const unused =
    stated.size === 0
      ? []
      : files.filter(
          ({ path, fanIn, testedBy }) =>
            fanIn === 0 && testedBy?.length === 0 && stated.has(path),
        );
  return unused.length === 0
    ? []
    : [
        {
          code: 'priority-file-unused',
          severity: 'info',
          message: `${counted(
            unused.length,
            'file',
          )} of stated priority critical or high ${
            unused.length === 1 ? 'is' : 'are'
          } imported by nothing, so ${
            unused.length === 1 ? 'it is' : 'each is'
          } an entry point or dead code: ${examples(
            unused.map(({ path }) => path),
          )}.`,
          ...(unused.length === 1 ? { path: unused[0].path } : {}),
        },
      ];
};

function isUrgent({ origin, definition }: AreaSummary): boolean {
  return origin === 'stated' && isUrgentLevel(definition.priority);
}

function isUrgentLevel(level: PriorityLevel | undefined): boolean {
  return level === 'critical' || level === 'high';
}
