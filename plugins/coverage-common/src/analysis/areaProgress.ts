import { AreaAssignment } from '../areas/assignAreas';
import { FileFacts } from '../files/FileFacts';
import { targetProgress } from '../targets/targetProgress';
import { EffectiveTarget, TargetProgress } from '../targets/Target';
import { measureCounts, totalsOf } from './measureCounts';

/** Where each area with a target stands, by its name. */
export function areaProgress(
  files: readonly FileFacts[],
  { areas, areaOf }: Pick<AreaAssignment, 'areas' | 'areaOf'>,
  targets: ReadonlyMap<string, readonly EffectiveTarget[]>,
  hasSnapshot: boolean,
): Map<string, TargetProgress[]> {
  const progress = new Map<string, TargetProgress[]>();
  if (targets.size === 0) {
    return progress;
  }
  const filesOf: FileFacts[][] = areas.map(() => []);
  files.forEach((file, i) => filesOf[areaOf[i]]?.push(file));
  areas.forEach(({ definition }, i) => {
    const own = targets.get(definition.name);
    if (own) {
      const totals = hasSnapshot ? totalsOf(filesOf[i]) : null;
      const counts = measureCounts(filesOf[i], totals);
      progress.set(
        definition.name,
        own.map(target => targetProgress(target, counts[target.measure])),
      );
    }
  });
  return progress;
}
