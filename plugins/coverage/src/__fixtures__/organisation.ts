import {
  percentOf,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServerAnalysis } from './batchServerAnalysis';

type Row = [
  name: string,
  owner: string,
  system: string | null,
  lines: [total: number, covered: number] | null,
  uploadedAt: string | null,
  /** Of line coverage in 30 days, percentage points. */
  change?: number,
];

const ROWS: Row[] = [
  ['batch-server', 'inference', 'batch', [1384, 211], '2025-10-31T17:20', 2.4],
  ['batch-dashboard', 'inference', 'batch', [2210, 1204], '2025-10-31T09:12'],
  [
    'payments-api',
    'payments',
    'checkout',
    [4300, 2941],
    '2025-10-30T15:40',
    1.2,
  ],
  ['ledger', 'payments', 'checkout', [8120, 7411], '2025-10-31T11:05', -0.6],
  [
    'checkout-web',
    'storefront',
    'checkout',
    [12804, 8870],
    '2025-10-31T16:01',
    3.1,
  ],
  [
    'catalogue-search',
    'storefront',
    'shop',
    [3377, 2960],
    '2025-10-12T08:00',
    0,
  ],
  ['recommendations', 'inference', 'shop', [6450, 6450], '2025-10-29T18:30', 0],
  ['mail-gateway', 'platform', 'platform', [940, 512], '2025-09-02T10:00'],
  ['api-types', 'platform', null, [0, 0], '2025-10-31T10:00'],
  ['feature-flags', 'platform', 'platform', null, null],
  ['deploy-bot', 'platform', 'platform', null, null],
  ['legacy-import', 'payments', null, null, null],
];

/** What no group of the catalog says of an entity. */
const FACTS: Record<string, Partial<ScorecardMember>> = {
  'batch-server': { language: 'python', tags: ['async'], tier: '2' },
  'batch-dashboard': { language: 'typescript', tags: ['web'] },
  'payments-api': { language: 'typescript', tags: ['pci'], tier: '1' },
  ledger: { language: 'java', tags: ['pci'], tier: '1' },
  'checkout-web': { language: 'typescript', tags: ['web'], type: 'website' },
  'api-types': { type: 'library', language: 'typescript' },
  'legacy-import': { standing: 'deprecated', lifecycle: 'deprecated' },
  // Nobody has switched it on.
  'deploy-bot': { annotated: false },
};

/** By name: target, due date, whether it will be reached. */
const GOALS: Record<
  string,
  [target: number, due: string, track: ScorecardMember['track']]
> = {
  'payments-api': [75, '2026-06-30', 'at-risk'],
  ledger: [90, '2026-03-31', 'reached'],
  'checkout-web': [80, '2026-06-30', 'off-track'],
  'catalogue-search': [90, '2026-12-31', 'on-track'],
  'batch-server': [60, '2026-06-30', 'at-risk'],
};

/** The domain of each system that is part of one. */
const DOMAINS: Record<string, string> = {
  checkout: 'commerce',
  shop: 'commerce',
};

/** Uploads before it are too old. */
const STALE_BEFORE = '2025-10-20';

/** A group of the catalog. */
export interface OrganisationGroup {
  ref: string;
  title: string | null;
  parent: string | null;
}

/** Two divisions over the teams that own something. */
export const organisationGroups: OrganisationGroup[] = [
  group('retail', 'Retail division', null),
  group('technology', 'Technology division', null),
  group('payments', 'Payments team', 'retail'),
  group('storefront', null, 'retail'),
  group('inference', null, 'technology'),
  group('platform', null, 'technology'),
];

export const organisation: ScorecardMember[] = ROWS.map(
  ([name, owner, system, lines, uploaded, change]) => {
    const uploadedAt = uploaded && `${uploaded}:00.000Z`;
    const count = lines && { total: lines[0], covered: lines[1] };
    const [target, targetDue, track] = GOALS[name] ?? [null, null, null];
    const domain = system && DOMAINS[system];
    return {
      entityRef: `component:default/${name}`,
      title: null,
      kind: 'component',
      owner: `group:default/${owner}`,
      owners: [`group:default/${owner}`],
      system: system && `system:default/${system}`,
      domain: domain ? `domain:default/${domain}` : null,
      type: 'service',
      lifecycle: 'production',
      tier: null,
      tags: [],
      language: null,
      annotated: true,
      standing: 'counted',
      lines: count,
      measures: { lines: count, branches: null, functions: null },
      uploadedAt,
      stale: uploadedAt !== null && uploadedAt < STALE_BEFORE,
      target,
      targetDue,
      track,
      level: count && levelOf(percentOf(count)),
      gaps:
        name === 'batch-server'
          ? batchServerAnalysis.gapCounts.byPriority
          : gapsOf((count?.total ?? 0) - (count?.covered ?? 0)),
      gapIndex: count && 100 - (percentOf(count) ?? 100),
      change: { days: 30, points: change ?? null },
      trend: trendOf(percentOf(count), change),
      simulated: false,
      ...FACTS[name],
    };
  },
);

/** Of 13 weeks, of which the change is in the last four. */
export function trendOf(
  percent: number | null,
  change: number = 0,
): ScorecardMember['trend'] {
  return Array.from({ length: 13 }, (_, week) =>
    percent === null || week < 4
      ? null
      : percent - (change * Math.min(4, 12 - week)) / 4,
  );
}

function group(
  name: string,
  title: string | null,
  parent: string | null,
): OrganisationGroup {
  return {
    ref: `group:default/${name}`,
    title,
    parent: parent && `group:default/${parent}`,
  };
}

export function levelOf(percent: number | null): ScorecardMember['level'] {
  if (percent === null || percent >= 90) {
    return 'gold';
  }
  if (percent >= 80) {
    return 'silver';
  }
  return percent >= 60 ? 'bronze' : 'none';
}

export function gapsOf(uncovered: number): ScorecardMember['gaps'] {
  return {
    critical: Math.floor(uncovered / 900),
    high: Math.floor(uncovered / 300),
    medium: Math.floor(uncovered / 90),
    low: Math.floor(uncovered / 200),
  };
}
