import { MeasuredFile } from '../../files/FileFacts';
import { InventoryFile } from '../../inventory/Inventory';
import { defaultPolicy } from '../../policy/defaultPolicy';
import { AnalysisInput } from '../Analysis';

const policy = defaultPolicy();

/** An entity with a snapshot of which nothing else is known. */
export function input(changes: Partial<AnalysisInput> = {}): AnalysisInput {
  return {
    now: '2027-01-04T09:00:00.000Z',
    entity: {
      entityRef: 'component:default/shop',
      title: 'Shop',
      kind: 'component',
      type: 'service',
      lifecycle: 'production',
      tier: null,
      tags: [],
      owner: null,
      owners: [],
      system: null,
      dependents: null,
      targetAnnotation: null,
      path: '',
    },
    snapshot: {
      commit: 'abcdef1',
      branch: 'main',
      committedAt: '2027-01-03T09:00:00.000Z',
      uploadedAt: '2027-01-03T09:05:00.000Z',
      flags: ['unit'],
      formats: ['lcov'],
    },
    files: [],
    reportFindings: [],
    inventory: null,
    repositoryFile: null,
    policy,
    portal: { targets: [], overrides: [], exceptions: [] },
    history: [],
    ...changes,
  };
}

export const measured = (
  path: string,
  covered: number,
  total: number,
): MeasuredFile => ({
  path,
  totals: {
    lines: { covered, total, partial: 0 },
    branches: null,
    functions: null,
  },
});

export const listed = (
  path: string,
  facts: Partial<InventoryFile> = {},
): InventoryFile => ({ path, kind: 'source', lines: 100, ...facts });
