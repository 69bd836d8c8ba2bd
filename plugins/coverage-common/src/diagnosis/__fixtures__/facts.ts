import { EntityFacts } from '../../analysis/Analysis';
import { FileFacts } from '../../files/FileFacts';
import {
  Inventory,
  InventoryFile,
  StackFacts,
  TestFileFacts,
  TestStack,
} from '../../inventory/Inventory';
import { DiagnosisContext } from '../DiagnosisContext';

export const entity: EntityFacts = {
  entityRef: 'component:default/batch',
  title: null,
  kind: 'Component',
  type: 'service',
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

export function stackFacts(
  stack: TestStack,
  facts: Partial<StackFacts> = {},
): StackFacts {
  return {
    stack,
    root: '',
    configFiles: [],
    runnerDeclared: true,
    coverageDeclared: true,
    sources: [],
    missingSources: [],
    ciTestFiles: [],
    ciCoverageFiles: [],
    ...facts,
  };
}

export function source(path: string): InventoryFile {
  return { path, kind: 'source', lines: 10 };
}

export function testFile(
  path: string,
  facts: Partial<TestFileFacts> = {},
): InventoryFile {
  return {
    path,
    kind: 'test',
    lines: 10,
    test: {
      functions: 1,
      skipped: 0,
      unresolvedImports: [],
      external: false,
      ...facts,
    },
  };
}

export function inventoryOf(
  stacks: StackFacts[],
  files: InventoryFile[] = [],
  ci: string | null = null,
): Inventory {
  return { version: 1, commit: 'aaaaaaaaaa', ci, stacks, files };
}

export function fileFacts(
  path: string,
  facts: Partial<FileFacts> = {},
): FileFacts {
  return {
    path,
    measuredPath: path,
    totals: {
      lines: { total: 10, covered: 0, partial: 0 },
      branches: null,
      functions: null,
    },
    detail: null,
    inventory: source(path),
    testedBy: [],
    testKinds: [],
    fanIn: null,
    ...facts,
  };
}

/** A report of 0 %, with everything in its place. */
export function contextOf(
  inventory: Inventory | null,
  more: Partial<DiagnosisContext> = {},
): DiagnosisContext {
  const sources =
    inventory?.files.filter(({ kind }) => kind === 'source') ?? [];
  return {
    totals: {
      lines: { total: 1384, covered: 0, partial: 0 },
      branches: null,
      functions: null,
    },
    snapshot: {
      commit: 'aaaaaaaaaa',
      branch: 'main',
      committedAt: '2026-01-01T00:00:00Z',
      uploadedAt: '2026-01-02T00:00:00Z',
      flags: ['unit'],
      formats: ['cobertura'],
    },
    inventory,
    testKinds: null,
    entity,
    files: sources.map(({ path }) => fileFacts(path)),
    reportFindings: [],
    now: '2026-01-03T00:00:00Z',
    ...more,
  };
}
