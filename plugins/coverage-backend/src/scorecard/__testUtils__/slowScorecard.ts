import {
  Count,
  percentOf,
  RollUp,
  rollUp,
  rollUpBy,
  RollUpEntity,
  rollUpTree,
  ScorecardFilter,
} from '@backstage-coverage/plugin-coverage-common';
import { dayBefore } from '../../time/days';
import { SlowDimension, SlowEntity } from './slowEntities';

/** Roll-ups by the values of a dimension; of groups also of all below them. */
export function slowGroups(
  entities: SlowEntity[],
  by: SlowDimension,
  parents: Record<string, string[]>,
): Map<string, RollUp> {
  const byRef = new Map(entities.map(entity => [entity.rollUp.ref, entity]));
  const valuesOf = ({ ref }: RollUpEntity) => byRef.get(ref)!.values[by];
  const rows = entities.map(entity => entity.rollUp);
  const own = rollUpBy(rows, valuesOf);
  if (by !== 'group') {
    return own;
  }
  const tree = rollUpTree(
    rows,
    valuesOf,
    Object.keys(parents).map(ref => ({
      ref,
      children: Object.keys(parents).filter(child =>
        parents[child].includes(ref),
      ),
    })),
  );
  const some = [...tree].filter(
    ([, { entities: counted, exempt, deprecated }]) =>
      counted + exempt + deprecated > 0,
  );
  return new Map([...own, ...some]);
}

/** Whether an entity has one of the values in each dimension. */
export function slowMatch(
  { values }: SlowEntity,
  filter: ScorecardFilter,
  parents: Record<string, string[]>,
): boolean {
  return Object.entries(filter).every(([dimension, wanted]) => {
    const own = values[dimension as SlowDimension];
    const reached = new Set(own);
    if (dimension === 'group') {
      for (const group of reached) {
        parents[group]?.forEach(parent => reached.add(parent));
      }
    }
    return [...reached].some(value => wanted.includes(value));
  });
}

/** Everything of a selection that is no roll-up. */
export function slowNumbers(entities: SlowEntity[], now: Date) {
  const counted = entities.filter(isCounted);
  const before = dayBefore(now, 30);
  const same = counted.filter(entity => entity.linesAt(before));
  const points = [
    percentOf(total(same.map(entity => entity.rollUp.lines))),
    percentOf(total(same.map(entity => entity.linesAt(before)))),
  ];
  const weighed = counted.filter(
    ({ target, rollUp: { lines } }) => target !== null && lines,
  );
  const weight = total(weighed.map(entity => entity.rollUp.lines)).total;
  return {
    summary: rollUp(entities.map(entity => entity.rollUp)),
    change: {
      days: 30,
      points:
        points[0] === null || points[1] === null ? null : points[0] - points[1],
    },
    target:
      weight > 0
        ? weighed.reduce(
            (sum, { target, rollUp: { lines } }) =>
              sum + target! * lines!.total,
            0,
          ) / weight
        : null,
    simulated: entities.some(({ simulated }) => simulated),
  };
}

/** Each of the last days, but for those before the first upload. */
export function slowTrend(entities: SlowEntity[], days: number, now: Date) {
  const counted = entities.filter(isCounted);
  return Array.from({ length: days }, (_, i) =>
    dayBefore(now, days - 1 - i),
  ).flatMap(day => {
    const measured = counted
      .map(entity => entity.linesAt(day))
      .filter(lines => lines !== null);
    return measured.length > 0
      ? [{ day, lines: total(measured), reporting: measured.length }]
      : [];
  });
}

export function slowFunnel(entities: SlowEntity[]) {
  const counted = entities.filter(isCounted);
  const uploading = counted.filter(({ rollUp: { lines } }) => lines);
  return {
    entities: counted.length,
    annotated: counted.filter(
      ({ annotated, rollUp: { lines } }) => annotated || lines,
    ).length,
    uploading: uploading.length,
    withTarget: uploading.filter(({ target }) => target !== null).length,
  };
}

function isCounted({ rollUp: { exempt, deprecated } }: SlowEntity): boolean {
  return !exempt && !deprecated;
}

function total(counts: (Count | null)[]): Count {
  return counts.reduce<Count>(
    (sum, count) => ({
      covered: sum.covered + (count?.covered ?? 0),
      total: sum.total + (count?.total ?? 0),
    }),
    { covered: 0, total: 0 },
  );
}
