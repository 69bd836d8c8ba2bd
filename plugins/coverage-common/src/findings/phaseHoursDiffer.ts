import { Check } from './CheckContext';

/** C7: the hours of the phases do not add up to those of the whole plan. */
export const phaseHoursDiffer: Check = ({ repositoryFile }) => {
  const stated = repositoryFile?.hours;
  const hours = repositoryFile?.phases.map(phase => phase.hours) ?? [];
  if (!stated || hours.length === 0) {
    return [];
  }
  const sum: [number, number] = [0, 0];
  for (const range of hours) {
    if (!range) {
      return [];
    }
    sum[0] += range[0];
    sum[1] += range[1];
  }
  const isSame =
    Math.abs(sum[0] - stated[0]) < 0.05 && Math.abs(sum[1] - stated[1]) < 0.05;
  if (isSame) {
    return [];
  }
  const total: [number, number] = [rounded(sum[0]), rounded(sum[1])];
  return [
    {
      code: 'C7',
      severity: 'warning',
      message: `The phases' hours add up to ${rangeOf(
        total,
      )}, the plan states ${rangeOf(stated)}.`,
      fix: { kind: 'set-hours', hours: total },
    },
  ];
};

function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}

function rangeOf([from, to]: [number, number]): string {
  return from === to ? `${from}` : `${from} to ${to}`;
}
