import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

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
}

/** The plugin's configuration, read once. */
export interface CoverageConfig {
  /** Branches that an entity's latest coverage is taken from, when it has one. */
  defaultBranches: string[];
  limits: UploadLimits;
  /** When the scorecard's entities are compared with the catalog's. */
  catalogSync: SchedulerServiceTaskScheduleDefinition;
}

const DEFAULTS: CoverageConfig = {
  defaultBranches: ['main', 'master'],
  limits: {
    sentBytes: 200_000_000,
    inflatedBytes: 2_000_000_000,
    reports: 100,
    files: 200_000,
    documentBytes: 64_000_000,
  },
  // The delay lets a catalog that starts from nothing read its locations first.
  catalogSync: {
    frequency: { minutes: 10 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 15 },
  },
};

/** @throws InputError when a limit is no positive whole number */
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
  return {
    defaultBranches:
      config?.getOptionalStringArray('defaultBranches') ??
      DEFAULTS.defaultBranches,
    limits: {
      sentBytes: limit('sentBytes'),
      inflatedBytes: limit('inflatedBytes'),
      reports: limit('reports'),
      files: limit('files'),
      documentBytes: limit('documentBytes'),
    },
    catalogSync: config?.has('catalogSync')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('catalogSync'),
        )
      : DEFAULTS.catalogSync,
  };
}
