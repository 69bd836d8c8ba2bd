import {
  Inventory,
  InventoryFile,
  MeasuredFile,
} from '@backstage-coverage/plugin-coverage-common';
import { seededNumbers } from './seededNumbers';

const FOLDERS = ['handlers', 'repositories', 'services', 'api', 'models'];
const SUBJECTS = [
  'order',
  'payment',
  'session',
  'user',
  'invoice',
  'webhook',
  'report',
  'theme',
  'export',
  'sync',
];
const VERBS = ['create', 'list', 'update', 'parse', 'send', 'validate', 'view'];
const PACKAGES = ['express', 'axios', 'knex', 'zod', 'lodash', 'pg', 'react'];

/** What a scan and a report say of a repository, made up. */
export interface Repository {
  files: MeasuredFile[];
  inventory: Inventory;
}

/**
 * A monorepo of services of 100 files each. One file in five has a test file
 * beside it, which imports it and its neighbours; nine in ten are measured.
 */
export function repository(sourceFiles: number, seed = 1): Repository {
  const next = seededNumbers(seed);
  const pick = <T>(values: readonly T[]) => values[next(values.length)];
  const sources: InventoryFile[] = [];
  const tests: InventoryFile[] = [];
  const files: MeasuredFile[] = [];
  for (let i = 0; i < sourceFiles; i++) {
    const service = `services/service-${Math.floor(i / 100)}`;
    const folder = `${service}/src/${FOLDERS[Math.floor(i / 20) % 5]}`;
    const path = `${folder}/${pick(VERBS)}-${pick(SUBJECTS)}-${i % 100}.ts`;
    const lines = 20 + next(380);
    const neighbours = sources
      .slice(Math.max(Math.floor(i / 100) * 100, i - 8))
      .map(file => file.path);
    sources.push({
      path,
      kind: 'source',
      lines,
      language: 'typescript',
      imports: neighbours.filter(() => next(3) === 0),
      packages: [pick(PACKAGES)],
      functions: Array.from({ length: 1 + next(6) }, (_, k) => ({
        name: `${pick(VERBS)}${k}`,
        line: 1 + k * 10,
      })),
      complexity: 1 + next(40),
      churn: next(500) / 100,
      fixes: next(4),
    });
    if (next(5) === 0) {
      tests.push({
        path: path.replace('.ts', '.test.ts'),
        kind: 'test',
        lines: 10 + next(200),
        language: 'typescript',
        imports: [path, ...neighbours.slice(0, 3)],
        test: {
          functions: 1 + next(12),
          skipped: 0,
          unresolvedImports: [],
          external: false,
        },
      });
    }
    if (next(10) > 0) {
      files.push(measured(path, Math.ceil(lines * 0.45), next));
    }
  }
  return {
    files,
    inventory: {
      version: 1,
      files: [...sources, ...tests],
      stacks: [
        {
          stack: 'vitest',
          root: '',
          packageManager: 'yarn',
          configFiles: ['vitest.config.ts'],
          runnerDeclared: true,
          coverageDeclared: true,
          sources: [],
          missingSources: [],
          ciTestFiles: ['.github/workflows/ci.yml'],
          ciCoverageFiles: ['.github/workflows/ci.yml'],
        },
      ],
      ci: 'github-actions',
      history: true,
    },
  };
}

function measured(
  path: string,
  total: number,
  next: (end: number) => number,
): MeasuredFile {
  const covered = next(3) === 0 ? 0 : next(total + 1);
  const branches = next(total);
  return {
    path,
    totals: {
      lines: { total, covered, partial: Math.min(covered, next(4)) },
      branches: { total: branches, covered: next(branches + 1) },
      functions: null,
    },
  };
}
