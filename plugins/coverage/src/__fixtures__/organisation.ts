import {
  CoverageTotals,
  ScorecardEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { BATCH_SERVER, lineTotals } from './batchServer';

type Row = [
  name: string,
  owner: string,
  system: string | null,
  totals: CoverageTotals | null,
  uploadedAt: string | null,
];

const ROWS: Row[] = [
  [
    'batch-server',
    'inference',
    'batch',
    lineTotals(1384, 211),
    '2025-10-31T17:20:00.000Z',
  ],
  [
    'batch-dashboard',
    'inference',
    'batch',
    lineTotals(2210, 1204),
    '2025-10-31T09:12:00.000Z',
  ],
  [
    'payments-api',
    'payments',
    'checkout',
    lineTotals(4300, 2941),
    '2025-10-30T15:40:00.000Z',
  ],
  [
    'ledger',
    'payments',
    'checkout',
    lineTotals(8120, 7411),
    '2025-10-31T11:05:00.000Z',
  ],
  [
    'checkout-web',
    'storefront',
    'checkout',
    lineTotals(12804, 8870),
    '2025-10-31T16:01:00.000Z',
  ],
  [
    'catalogue-search',
    'storefront',
    'shop',
    lineTotals(3377, 2960),
    '2025-10-12T08:00:00.000Z',
  ],
  [
    'recommendations',
    'inference',
    'shop',
    lineTotals(6450, 6450),
    '2025-10-29T18:30:00.000Z',
  ],
  [
    'mail-gateway',
    'platform',
    'platform',
    lineTotals(940, 512),
    '2025-09-02T10:00:00.000Z',
  ],
  ['api-types', 'platform', null, lineTotals(0, 0), '2025-10-31T10:00:00.000Z'],
  ['feature-flags', 'platform', 'platform', null, null],
  ['deploy-bot', 'platform', 'platform', null, null],
  ['legacy-import', 'payments', null, null, null],
];

export const organisation: ScorecardEntity[] = ROWS.map(
  ([name, owner, system, totals, uploadedAt]) => ({
    entityRef:
      name === 'batch-server' ? BATCH_SERVER : `component:default/${name}`,
    title: null,
    owner: `group:default/${owner}`,
    system: system && `system:default/${system}`,
    type: 'service',
    lifecycle: 'production',
    totals,
    commit: totals && '67d7fff5fe9f6f315dfbd3a5155433e66b50058c',
    branch: totals && 'main',
    committedAt: uploadedAt,
    uploadedAt,
  }),
);
