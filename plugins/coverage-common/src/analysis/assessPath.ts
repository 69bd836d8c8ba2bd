import { assignAreas } from '../areas/assignAreas';
import { collectFiles } from '../files/collectFiles';
import { ExcludedFile, FileFacts } from '../files/FileFacts';
import { summariseTestKinds } from '../files/summariseTestKinds';
import { testKindOf } from '../files/testKinds';
import { PriorityAssessment } from '../priorities/Priority';
import { AnalysisInput } from './Analysis';
import { rankFiles } from './rankFiles';
import { readablePortal } from './readablePortal';

/**
 * The priority that a path has, and why.
 *
 * @public
 */
export interface PathAssessment extends PriorityAssessment {
  path: string;
  /** Whether reports or the inventory have the file; else its size and coverage are unknown. */
  known: boolean;
  /** Why the file does not count; it is assessed as if it did. `null`: it counts. */
  excluded: ExcludedFile['reason'] | null;
}

/**
 * The priority that {@link analyse} gives a path, also of a file that does not
 * exist: what rules would say of it.
 *
 * @param path - from the repository's root
 * @throws InputError when a glob of the repository file cannot be read
 * @public
 */
export function assessPath(given: AnalysisInput, path: string): PathAssessment {
  const input = { ...given, portal: readablePortal(given.portal).portal };
  const { inventory, repositoryFile } = input;
  const statedKinds = repositoryFile?.testKinds ?? null;
  const kindOf = testKindOf(statedKinds);
  const collected = collectFiles({
    measured: input.files,
    inventory,
    repositoryFile,
    entityPath: input.entity.path,
    kindOf,
  });
  const known = collected.files.findIndex(
    file => file.path === path || file.measuredPath === path,
  );
  const files =
    known < 0 ? [...collected.files, unknownFile(path)] : collected.files;
  const index = known < 0 ? files.length - 1 : known;
  const { priorities } = rankFiles({
    input,
    files,
    assignment: assignAreas(files, repositoryFile),
    testKinds: summariseTestKinds(inventory, statedKinds, kindOf),
  });
  const excluded = collected.excluded.find(file => file.path === path);
  return {
    ...priorities[index],
    path: files[index].path,
    known: known >= 0 || excluded !== undefined,
    excluded: excluded?.reason ?? null,
  };
}

function unknownFile(path: string): FileFacts {
  return {
    path,
    measuredPath: null,
    totals: null,
    detail: null,
    inventory: null,
    testedBy: null,
    testKinds: [],
    fanIn: null,
  };
}
