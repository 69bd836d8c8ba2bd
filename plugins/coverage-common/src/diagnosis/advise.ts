import { EntityFacts, TestKindSummary } from '../analysis/Analysis';
import { AreaSummary } from '../areas/Area';
import { FileFacts } from '../files/FileFacts';
import { Inventory } from '../inventory/Inventory';
import { Advice } from './advice/Advice';
import { contractTests } from './advice/contractTests';
import { coverageScript } from './advice/coverageScript';
import { measureInCi, upload } from './advice/measureInCi';
import { missingKinds } from './advice/missingKinds';
import { setUpRunner } from './advice/setUpRunner';

/**
 * Advice on test infrastructure, each with the reason that the inventory gives:
 * a runner where none is declared, coverage where CI runs tests, an upload, a
 * script, kinds of tests. Without an inventory only the upload.
 */
export function advise(options: {
  inventory: Inventory | null;
  entity: EntityFacts;
  files: readonly FileFacts[];
  testKinds: readonly TestKindSummary[] | null;
  areas?: readonly AreaSummary[];
}): Advice[] {
  const { inventory, entity, areas = [] } = options;
  if (!inventory) {
    return [upload(entity.entityRef, null)];
  }
  const context = { ...options, inventory, areas };
  return [
    ...setUpRunner(context),
    ...measureInCi(context),
    ...coverageScript(context),
    ...missingKinds(context),
    ...contractTests(context),
  ];
}
