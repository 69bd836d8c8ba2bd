import { FileKind, Inventory, InventoryFile } from '../../inventory/Inventory';
import { RepositoryFile } from '../../repositoryFile/RepositoryFile';
import { emptyRepositoryFile } from '../../repositoryFile/parseRepositoryFile';
import { collectFiles } from '../collectFiles';
import { MeasuredFile } from '../FileFacts';

export const measure = (
  path: string,
  total: number,
  covered = 0,
): MeasuredFile => ({
  path,
  totals: {
    lines: { total, covered, partial: 0 },
    branches: null,
    functions: null,
  },
});
export const file = (
  path: string,
  kind: FileKind = 'source',
  imports?: string[],
): InventoryFile => ({
  path,
  kind,
  lines: 10,
  ...(imports ? { imports } : {}),
});
export const collect = (
  measured: MeasuredFile[],
  files: InventoryFile[] | null,
  {
    entityPath = '',
    ...repositoryFile
  }: Partial<RepositoryFile> & { entityPath?: string } = {},
) => {
  const inventory: Inventory | null = files && {
    version: 1,
    files,
    stacks: [],
  };
  return collectFiles({
    measured,
    inventory,
    repositoryFile: { ...emptyRepositoryFile(), ...repositoryFile },
    entityPath,
  });
};
export const paths = (facts: { path: string }[]) =>
  facts.map(({ path }) => path);
export const codes = (findings: { code: string }[]) =>
  findings.map(({ code }) => code);

/** Statements of the files that a batch server's report lists. */
export const BATCH_SERVER: [string, number][] = [
  ['batch_app/__init__.py', 1],
  ['batch_app/api_server.py', 331],
  ['batch_app/benchmarks.py', 71],
  ['batch_app/database.py', 101],
  ['batch_app/logging_config.py', 77],
  ['batch_app/metrics.py', 50],
  ['batch_app/migrate_to_openai_format.py', 102],
  ['batch_app/sentry_config.py', 69],
  ['batch_app/static_server.py', 44],
  ['batch_app/webhooks.py', 51],
  ['batch_app/worker.py', 346],
  ['result_handlers/__init__.py', 17],
  ['result_handlers/base.py', 38],
  ['result_handlers/label_studio.py', 48],
  ['result_handlers/webhook.py', 38],
];
