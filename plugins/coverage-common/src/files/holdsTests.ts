import { InventoryFile } from '../inventory/Inventory';

/** Whether a file holds test functions, be it a test file or a source with its own tests. */
export function holdsTests({ kind, test }: InventoryFile): boolean {
  // Without facts a test file may well hold tests.
  return kind === 'test'
    ? !test || test.functions > 0
    : isTestOfItself({ kind, test });
}

/** Whether a source file holds tests of its own code, as Rust does. */
export function isTestOfItself({
  kind,
  test,
}: Pick<InventoryFile, 'kind' | 'test'>): boolean {
  return kind === 'source' && test !== undefined && test.functions > 0;
}
