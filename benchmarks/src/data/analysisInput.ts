import {
  AnalysisInput,
  defaultPolicy,
  HistoryPoint,
  RepositoryFile,
} from '@backstage-coverage/plugin-coverage-common';
import { Repository } from './repository';

const NOW = '2027-07-20T12:00:00Z';

/** An upload of a repository, with 200 days of history behind it. */
export function analysisInput(
  { files, inventory }: Repository,
  stated: RepositoryFile | null = null,
): AnalysisInput {
  return {
    now: NOW,
    entity: {
      entityRef: 'component:default/monorepo',
      title: 'Monorepo',
      kind: 'component',
      type: 'service',
      lifecycle: 'production',
      tier: '1',
      tags: [],
      owner: 'group:default/platform',
      owners: ['group:default/platform'],
      system: null,
      dependents: 3,
      targetAnnotation: { value: '80', by: '2028-06-30' },
      path: '',
    },
    snapshot: {
      commit: '0123456789abcdef0123456789abcdef01234567',
      branch: 'main',
      committedAt: NOW,
      uploadedAt: NOW,
      flags: ['unit'],
      formats: ['lcov'],
    },
    files,
    reportFindings: [],
    inventory,
    repositoryFile: stated,
    policy: defaultPolicy(),
    portal: { targets: [], overrides: [], exceptions: [] },
    history: historyPoints(200),
  };
}

/** One a day up to now, growing unevenly. */
export function historyPoints(count: number): HistoryPoint[] {
  const last = Date.parse(NOW);
  return Array.from({ length: count }, (_, i) => ({
    committedAt: new Date(last - (count - 1 - i) * 86_400_000).toISOString(),
    covered: 500_000 + i * 900 + Math.round(3000 * Math.sin(i / 5)),
    total: 1_500_000 + i * 300,
    flags: ['unit'],
  }));
}

/** Areas, targets and phases of the repository's first services. */
export function repositoryFile(): RepositoryFile {
  const areas = Array.from({ length: 30 }, (_, i) => ({
    name: `service ${i}`,
    include: [`services/service-${i}/**`],
    exclude: ['**/*.stories.ts'],
    targets: [{ measure: 'lines' as const, value: 60 + (i % 4) * 10 }],
  }));
  return {
    targets: [{ measure: 'lines', value: 80, by: '2028-06-30' }],
    areas,
    ignore: ['**/generated/**', '**/*.d.ts'],
    testKinds: null,
    phases: [
      { name: 'First', areas: ['service 0', 'service 1'], hours: [40, 60] },
      { name: 'Second', areas: ['service 2'], target: 50 },
    ],
    hours: null,
    capacity: 40,
    priority: null,
    priorities: { rules: [], disabled: [], enabled: [], overrides: [] },
    blocked: [],
    exempt: [],
    flags: {},
    paths: [],
    testFiles: {},
    dismiss: [],
    notes: [],
  };
}
