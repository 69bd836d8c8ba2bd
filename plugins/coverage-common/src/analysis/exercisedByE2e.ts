import { Inventory } from '../inventory/Inventory';
import { nameOf } from '../model/pathParts';
import { TestKindSummary } from './Analysis';

/** Names of files that a process is started with. */
const ENTRY_POINT = /(^|[_.-])(server|app|main|cli|index)$/i;

/**
 * Whether a file is an entry point that end-to-end tests run in another
 * process, where no report can see it. Known only from an inventory.
 */
export function exercisedByE2e(
  inventory: Inventory | null,
  testKinds: readonly TestKindSummary[] | null,
): (path: string) => boolean {
  const hasE2e = testKinds?.some(
    kind => kind.kind === 'e2e' && kind.functions > 0,
  );
  if (!inventory || !hasE2e) {
    return () => false;
  }
  return path => {
    const name = nameOf(path);
    const dot = name.indexOf('.');
    return ENTRY_POINT.test(dot > 0 ? name.slice(0, dot) : name);
  };
}
