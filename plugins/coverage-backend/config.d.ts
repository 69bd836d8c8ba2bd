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
    /**
     * When stale analyses are looked for and made anew: after a change of the
     * policy, at the start of a day. Default: every minute.
     */
    analysisRefresh?: SchedulerServiceTaskScheduleDefinitionConfig;
    retention?: {
      /**
       * Days that the data of an entity stay after it has left the catalog; then all
       * of it is deleted. Default: 90.
       */
      goneEntitiesDays?: number;
      /**
       * Newest snapshots of each branch of an entity that keep how often each line
       * was executed. Whether it was stays. 0: none. Default: 10.
       */
      hitCountsSnapshots?: number;
      /**
       * Newest snapshots of each branch of an entity that keep which lines are covered,
       * at least 1. What keeps it by any of three settings keeps it; totals per file
       * stay of all snapshots. Default: 20.
       */
      lineDetailSnapshots?: number;
      /**
       * Days of commits all of whose snapshots keep it. In the two weeks after an upload
       * it takes room in any case. Default: 30.
       */
      lineDetailDays?: number;
      /**
       * Days of commits of which the last snapshot of each day and branch keeps it.
       * Default: 365.
       */
      lineDetailDailyDays?: number;
      /** When what is kept no longer is looked for. Default: every 24 hours. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    badges?: {
      /**
       * Whether `.../badge.svg` needs no credentials, as READMEs on a code host need it.
       * Then whoever reaches the backend may learn the coverage, the target and the
       * number of critical gaps of an entity whose name they know. Default: false.
       */
      public?: boolean;
    };
    campaigns?: {
      /**
       * When owners of entities that are behind in a campaign are reminded, each at
       * most once a week and campaign. Default: on Mondays at 8:00.
       */
      reminders?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /**
     * Rules for the whole organisation, over the defaults: objects are merged key by
     * key, lists replace the default's. A bad id, key or value stops the start.
     */
    policy?: CoveragePolicyConfig;
    /** For which entities tokens of CI may write, and what reads what they send. */
    ingest?: {
      /** A token may write for entities that one of its rules is for. */
      subjects?: {
        /**
         * `subject` of the external access token; of a `jwks` token
         * `external:<subjectPrefix>:<sub>`, without prefix `external:<sub>`.
         */
        subject: string;
        /** Every part must hold. `{}` is for all entities. */
        for: EntityPredicateConfig;
      }[];
      /** What holds for services that no rule names. Default: allow. */
      others?: 'allow' | 'deny';
      /**
       * Threads of a backend process that read large reports and analyse large
       * repositories, so that the others are answered meanwhile. 0: none. Default:
       * one less than there are processors, from 2 to 4.
       */
      workers?: number;
      /**
       * Megabytes of heap that each of them may have, at least 32. Default: 1024.
       */
      workerMemory?: number;
    };
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
      /** Bytes of an inventory after decompression. Default: 32000000. */
      inventoryBytes?: number;
      /**
       * How often more bytes a report, or the whole body, may have inflated than
       * sent, once it has 10 MB. Default: 300.
       */
      ratio?: number;
      /** Bytes of a source file's path, at most 8192. Default: 8000. */
      pathBytes?: number;
      /**
       * Seconds that an upload may take to arrive. Keep it below
       * `backend.server.requestTimeout`. Default: 240.
       */
      seconds?: number;
      /** Seconds in which an upload may send nothing. Default: 30. */
      idleSeconds?: number;
      /** Uploads that one backend process reads at once. Default: 16. */
      uploadsAtOnce?: number;
    };
  };
}

/** Of entities: one value or several, of which any may hold. */
type Words = string | number | (string | number)[];

/** Which entities; every part must hold. Upper and lower case are the same. */
interface EntityPredicateConfig {
  kind?: Words;
  type?: Words;
  lifecycle?: Words;
  /** Value of the annotation `backstage-coverage.dev/tier`. */
  tier?: Words;
  tags?: Words;
  /** Of most lines: `Java`. */
  language?: Words;
  owner?: Words;
  /** A group that owns the entity, or one above such a group. */
  group?: Words;
  system?: Words;
  /** Its own, else its system's. */
  domain?: Words;
}

type Priority = 'critical' | 'high' | 'medium' | 'low';

interface CoveragePolicyConfig {
  /** Targets by kind of entity; of each measure and kind the first match wins. */
  targets?: {
    /** Letters and digits, joined by dashes; shown as the origin of the target. */
    id: string;
    /** Which entities; every part must hold. Default: all. */
    for?: EntityPredicateConfig;
    /** Default: lines. */
    measure?: 'lines' | 'branches' | 'functions' | 'files';
    /** Per cent. */
    value: number;
    /** Due date, in quotes: '2027-06-30'. */
    by?: string;
    /** Default: committed. */
    kind?: 'committed' | 'stretch';
  }[];
  /** For entities that nothing else sets a target for. Default: 75 % of the lines. */
  defaultTarget?:
    | {
        measure?: 'lines' | 'branches' | 'functions' | 'files';
        value: number;
      }
    | 'none';
  /** What each level asks for, beside all of the levels below it. */
  levels?: {
    bronze?: CoverageLevelConfig;
    silver?: CoverageLevelConfig;
    gold?: CoverageLevelConfig;
  };
  priorities?: {
    /** Replaces the default rule of its id, or extends them. */
    rules?: {
      id: string;
      /** Of the rules of a group only the first that holds speaks. */
      group?: string;
      /** What must hold, all of it: words, paths, side, minUncovered... */
      when?: object;
      /** One of `set`, `atMost`, `atLeast` with a priority, or `add` with a number. */
      effect: {
        set?: Priority;
        atMost?: Priority;
        atLeast?: Priority;
        add?: number;
      };
      /** For people. */
      reason: string;
    }[];
    /** Ids of rules that do not hold. */
    disabled?: string[];
    /** Ids of rules that are off by default and shall hold. */
    enabled?: string[];
  };
  /** How long writing tests takes. */
  effort?: {
    /** For a file that has no test file yet. */
    setupMinutes?: number;
    minutesPerStatement?: number;
    /** Factors by how hard a file is to test. */
    difficulty?: {
      pure?: number;
      normal?: number;
      io?: number;
      heavy?: number;
    };
    /** Where a tested file beside it shows how. */
    siblingFactor?: number;
    /** Of the estimate: from and to, [0.7, 1.6]. */
    range?: number[];
    /** Share of the lines that tests can reach, 0 to 1. */
    ceiling?: { pure?: number; normal?: number; io?: number; heavy?: number };
    quickWin?: { maxMinutes?: number; minGain?: number };
    /** Packages that make a file hard to test. */
    packages?: { heavy?: string[]; io?: string[] };
  };
  /** Hours a week that a plan counts with, where nobody states them. */
  capacity?: number;
  /** Days after which coverage is stale. */
  staleAfterDays?: number;
  /** Whether a target that was held for four weeks is proposed to rise. */
  ratchet?: { raise?: boolean };
}

interface CoverageLevelConfig {
  /** Line coverage, per cent, at least. */
  minCoverage?: number;
  /** Age of the newest upload, days, at most. */
  maxAgeDays?: number;
  /** No open gap of these priorities at 0 %. */
  noUntested?: ('critical' | 'high')[];
  /** No open gap of these priorities at all. */
  noOpen?: ('critical' | 'high')[];
  /** Coverage of changed lines, per cent, at least; where known. */
  minPatch?: number;
}
