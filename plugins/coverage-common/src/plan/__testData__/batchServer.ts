import { Gap } from '../../gaps/Gap';
import { StatedPhase } from '../../repositoryFile/RepositoryFile';
import { gapOf } from './gapOf';

/** A hand-made report's table: statements, target, priority; the last six are in no row of it. */
const MODULES: [string, number, number | null, Gap['priority']['level']][] = [
  ['database', 101, 80, 'high'],
  ['metrics', 50, 90, 'high'],
  ['logging_config', 77, 70, 'medium'],
  ['webhooks', 51, 80, 'high'],
  ['handlers/base', 38, 85, 'high'],
  ['handlers/webhook', 38, 80, 'medium'],
  ['api_server', 331, 60, 'medium'],
  ['worker', 346, 50, 'low'],
  ['benchmarks', 71, 40, 'low'],
  ['migrate', 95, null, 'medium'],
  ['sentry', 60, null, 'medium'],
  ['static_server', 50, null, 'low'],
  ['label_studio', 40, null, 'medium'],
  ['tracker', 30, null, 'medium'],
  ['settings', 6, null, 'low'],
];

/** 1,384 lines, none covered. */
export const batchServerGaps: Gap[] = MODULES.map(
  ([name, total, target, level]) =>
    gapOf(`core/${name}.py`, {
      total,
      target: target ?? 80,
      level,
      area: target === null ? null : name,
      difficulty: name === 'worker' ? 'heavy' : 'normal',
    }),
);

export const batchServerTotals = { covered: 0, total: 1384 };

export const batchServerPhases: StatedPhase[] = [
  {
    name: 'Unit tests',
    target: 60,
    areas: [
      'database',
      'metrics',
      'logging_config',
      'webhooks',
      'handlers/base',
    ],
    hours: [4, 6],
  },
  {
    name: 'Integration tests',
    target: 75,
    areas: ['api_server', 'worker', 'database'],
    hours: [3, 4],
  },
  { name: 'Increase coverage', target: 80, hours: [2, 3] },
];
