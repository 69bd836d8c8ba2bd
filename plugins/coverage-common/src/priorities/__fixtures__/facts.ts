import { EntityFacts } from '../../analysis/Analysis';
import { FileFacts } from '../../files/FileFacts';
import { InventoryFile } from '../../inventory/Inventory';
import { nameOf } from '../../model/pathParts';
import { wordsOfName } from '../words';
import { priorityFinder } from '../priorityFinder';
import { testedSiblings } from '../testedSiblings';
import { defaultPriorityRules } from '../defaultPriorityRules';
import { PriorityAssessment } from '../Priority';

export const entity: EntityFacts = {
  entityRef: 'component:default/shop',
  title: null,
  kind: 'Component',
  type: null,
  lifecycle: null,
  tier: null,
  tags: [],
  owner: null,
  owners: [],
  system: null,
  dependents: null,
  targetAnnotation: null,
  path: '',
};

/** A file that a report measured. */
export function measured(
  path: string,
  covered: number,
  total: number,
  inventory: Partial<InventoryFile> | null = null,
): FileFacts {
  return {
    path,
    measuredPath: path,
    totals: {
      lines: { covered, total, partial: 0 },
      branches: null,
      functions: null,
    },
    detail: null,
    inventory: inventory && {
      path,
      kind: 'source',
      lines: total,
      ...inventory,
    },
    testedBy: null,
    testKinds: [],
    fanIn: null,
  };
}

/** A file that no report measured. */
export function unmeasured(
  path: string,
  lines: number,
  testedBy: string[],
): FileFacts {
  return {
    ...measured(path, 0, 0, { lines }),
    measuredPath: null,
    totals: null,
    testedBy,
  };
}

/** Assessed by the default rules, where nothing else is said. */
export function assess(
  files: readonly FileFacts[],
  options: Partial<Parameters<typeof priorityFinder>[0]> = {},
): PriorityAssessment[] {
  const priorityOf = priorityFinder({
    files,
    entity,
    rules: defaultPriorityRules,
    overrides: [],
    areaPriority: () => null,
    exercisedByE2e: () => false,
    siblings: testedSiblings(files),
    now: '2027-03-01T12:00:00Z',
    ...options,
  });
  return files.map(({ path }, i) => priorityOf(i, wordsOfName(nameOf(path))));
}
