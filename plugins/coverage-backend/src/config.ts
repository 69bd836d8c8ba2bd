import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  CoveragePolicy,
  parsePolicy,
} from '@backstage-coverage/plugin-coverage-common';
import { IngestConfig, readIngestConfig } from './ingest/ingestConfig';

/** How much one upload may hold. */
export interface UploadLimits {
  /** Bytes as sent. */
  sentBytes: number;
  /** Bytes after decompression, all reports together. */
  inflatedBytes: number;
  /** Reports in an upload. */
  reports: number;
  /** Source files in an upload; a file counts as often as it is listed. */
  files: number;
  /** Bytes of a report that can only be read whole: JSON. */
  documentBytes: number;
  /** Bytes of an inventory, decompressed. */
  inventoryBytes: number;
  /** How often more bytes a report or a body may have inflated than sent. */
  ratio: number;
  /** Bytes of a source file's path. */
  pathBytes: number;
  /** That an upload may take to arrive. */
  seconds: number;
  /** That an upload may send nothing. */
  idleSeconds: number;
  /** Uploads that one backend process reads at once. */
  uploadsAtOnce: number;
}

/** The plugin's configuration, read once. */
export interface CoverageConfig {
  /** Branches that an entity's latest coverage is taken from, when it has one. */
  defaultBranches: string[];
  limits: UploadLimits;
  /** When the scorecard's entities are compared with the catalog's. */
  catalogSync: SchedulerServiceTaskScheduleDefinition;
  /** When stale analyses are looked for. */
  analysisRefresh: SchedulerServiceTaskScheduleDefinition;
  /** When owners are reminded of campaigns. */
  campaignReminders: SchedulerServiceTaskScheduleDefinition;
  /** Whether badges need no credentials. */
  badgesArePublic: boolean;
  policy: CoveragePolicy;
  ingest: IngestConfig;
}

const DEFAULTS: Omit<CoverageConfig, 'policy' | 'ingest'> = {
  defaultBranches: ['main', 'master'],
  badgesArePublic: false,
  limits: {
    sentBytes: 200_000_000,
    inflatedBytes: 2_000_000_000,
    reports: 100,
    files: 200_000,
    documentBytes: 64_000_000,
    inventoryBytes: 32_000_000,
    ratio: 300,
    pathBytes: 8_000,
    // Node ends requests by itself after 300 seconds.
    seconds: 240,
    idleSeconds: 30,
    uploadsAtOnce: 16,
  },
  // The delay lets a catalog that starts from nothing read its locations first.
  catalogSync: {
    frequency: { minutes: 10 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 15 },
  },
  // After the first sweep of the catalog, whose entities it analyses.
  analysisRefresh: {
    frequency: { minutes: 1 },
    timeout: { hours: 1 },
    initialDelay: { seconds: 30 },
  },
  // Monday morning.
  campaignReminders: {
    frequency: { cron: '0 8 * * 1' },
    timeout: { hours: 1 },
  },
};

/**
 * @throws InputError when a limit is no positive whole number, or with one
 * sentence that says what is wrong with the policy
 */
export function readCoverageConfig(root: RootConfigService): CoverageConfig {
  const config = root.getOptionalConfig('coverage');
  const limit = (name: keyof UploadLimits) => {
    const key = `limits.${name}`;
    const value = config?.getOptionalNumber(key) ?? DEFAULTS.limits[name];
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new InputError(
        `coverage.${key} is ${value} in the configuration; it must be a whole number above 0`,
      );
    }
    return value;
  };
  const schedule = (
    name: 'catalogSync' | 'analysisRefresh' | 'campaignReminders',
    key: string = name,
  ) =>
    config?.has(key)
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig(key),
        )
      : DEFAULTS[name];
  return {
    defaultBranches:
      config?.getOptionalStringArray('defaultBranches') ??
      DEFAULTS.defaultBranches,
    badgesArePublic:
      config?.getOptionalBoolean('badges.public') ?? DEFAULTS.badgesArePublic,
    limits: {
      sentBytes: limit('sentBytes'),
      inflatedBytes: limit('inflatedBytes'),
      reports: limit('reports'),
      files: limit('files'),
      documentBytes: limit('documentBytes'),
      inventoryBytes: limit('inventoryBytes'),
      ratio: limit('ratio'),
      pathBytes: limit('pathBytes'),
      seconds: limit('seconds'),
      idleSeconds: limit('idleSeconds'),
      uploadsAtOnce: limit('uploadsAtOnce'),
    },
    catalogSync: schedule('catalogSync'),
    analysisRefresh: schedule('analysisRefresh'),
    campaignReminders: schedule('campaignReminders', 'campaigns.reminders'),
    policy: parsePolicy(config?.getOptional('policy')),
    ingest: readIngestConfig(root),
  };
}
