import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** Test coverage of catalog entities. */
  coverage?: {
    /**
     * Branches that count: an entity's latest coverage is the newest commit on
     * one of them, or of any branch where none of them has an upload.
     * Default: main and master.
     */
    defaultBranches?: string[];
    /**
     * When the scorecard's entities are compared with the catalog's. Default: every
     * 10 minutes.
     */
    catalogSync?: SchedulerServiceTaskScheduleDefinitionConfig;
    /** How much one upload may hold. Over a limit nothing of it is stored. */
    limits?: {
      /** Bytes as sent. Default: 200000000. */
      sentBytes?: number;
      /** Bytes after decompression, all reports together. Default: 2000000000. */
      inflatedBytes?: number;
      /** Reports in an upload. Default: 100. */
      reports?: number;
      /**
       * Source files in an upload; a file counts as often as it is listed.
       * Default: 200000.
       */
      files?: number;
      /**
       * Bytes of a report that can only be read whole, which JSON is. Default:
       * 64000000.
       */
      documentBytes?: number;
    };
  };
}
