import { createReadStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  AnalysisInput,
  defaultPolicy,
  FileCoverage,
  parseInventory,
} from '@backstage-coverage/plugin-coverage-common';
import { parseReport } from '../parseReport';
import { readRepositoryFile } from '../repositoryFile/readRepositoryFile';

const folder = resolve(__dirname, '../../../../examples/batch-server');

/** What the demo's batch server sends, ready to be analysed. */
export async function batchServer(): Promise<AnalysisInput> {
  const { files, findings } = await parseReport({
    stream: createReadStream(join(folder, 'reports', 'coverage.lcov')),
    fileName: 'coverage.lcov',
  });
  const repository = readRepositoryFile(read('.coverage-plan.yaml'));
  const { snapshots } = JSON.parse(read('history.json'));
  return {
    now: '2025-11-01T09:00:00.000Z',
    entity: {
      entityRef: 'component:default/batch-server',
      title: 'Batch server',
      kind: 'component',
      type: 'service',
      lifecycle: 'production',
      tier: null,
      tags: ['python'],
      owner: 'group:default/batch-team',
      owners: ['group:default/batch-team'],
      system: 'system:default/batch-inference',
      dependents: null,
      targetAnnotation: null,
      path: 'core',
    },
    snapshot: {
      commit: '67d7fff5fe9f6f315dfbd3a5155433e66b50058c',
      branch: 'main',
      committedAt: '2025-10-31T17:09:44.000Z',
      uploadedAt: '2025-10-31T17:20:00.000Z',
      flags: ['unit'],
      formats: ['lcov'],
    },
    files: [...files.values()],
    reportFindings: findings,
    inventory: parseInventory(JSON.parse(read('inventory.json'))),
    repositoryFile: repository.file,
    inputFindings: repository.findings,
    policy: defaultPolicy(),
    portal: { targets: [], overrides: [], exceptions: [] },
    history: [
      ...snapshots,
      { committedAt: '2025-10-31T17:09:44.000Z', covered: 211, total: 1384 },
    ].map(({ committedAt, covered, total }) => ({
      committedAt,
      covered,
      total,
      flags: ['unit'],
    })),
  };
}

/** The same repository on the day of the report that people made: nothing is covered. */
export function uncovered(input: AnalysisInput): AnalysisInput {
  return {
    ...input,
    files: (input.files as FileCoverage[]).map(({ path, totals, detail }) => ({
      path,
      totals: {
        lines: { ...totals.lines, covered: 0, partial: 0 },
        branches: totals.branches && { ...totals.branches, covered: 0 },
        functions: totals.functions && { ...totals.functions, covered: 0 },
      },
      detail: detail && {
        ...detail,
        hits: new Uint32Array(detail.hits.length),
        functions: detail.functions?.map(fn => ({ ...fn, hits: 0 })) ?? null,
      },
    })),
  };
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
