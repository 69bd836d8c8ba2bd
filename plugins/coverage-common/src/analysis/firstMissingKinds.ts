import { AreaAssignment } from '../areas/assignAreas';
import { FileFacts } from '../files/FileFacts';

/** Of each area, the first test kind that it should have and that reaches none of its files. */
export function firstMissingKinds(
  files: readonly FileFacts[],
  { areas, areaOf }: Pick<AreaAssignment, 'areas' | 'areaOf'>,
): (string | null)[] {
  if (!areas.some(({ definition }) => definition.testKinds?.length)) {
    return areas.map(() => null);
  }
  const present = areas.map(() => new Set<string>());
  files.forEach(({ testKinds }, i) =>
    testKinds.forEach(kind => present[areaOf[i]]?.add(kind)),
  );
  return areas.map(
    ({ definition }, i) =>
      definition.testKinds?.find(kind => !present[i].has(kind)) ?? null,
  );
}
