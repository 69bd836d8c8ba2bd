import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { KeptDetail } from './database/thinning/keptDetail';

/** How long what is kept. */
export interface RetentionConfig {
  /** Days that the data of an entity stay after it has left the catalog. */
  goneEntitiesDays: number;
  /** Newest snapshots of each branch and entity that keep exact hit counts. */
  hitCountsSnapshots: number;
  /** Which snapshots keep their line detail. */
  lineDetail: KeptDetail;
  /** When what is kept no longer is looked for. */
  schedule: SchedulerServiceTaskScheduleDefinition;
}

type WholeNumber =
  | 'goneEntitiesDays'
  | 'hitCountsSnapshots'
  | 'lineDetailSnapshots'
  | 'lineDetailDays'
  | 'lineDetailDailyDays';

/** @throws InputError when a number is no whole number, or less than it may be */
export function readRetentionConfig(root: RootConfigService): RetentionConfig {
  const config = root.getOptionalConfig('coverage.retention');
  const whole = (name: WholeNumber, fallback: number, least = 0) => {
    const value = config?.getOptionalNumber(name) ?? fallback;
    if (!Number.isSafeInteger(value) || value < least) {
      throw new InputError(
        `coverage.retention.${name} is ${value} in the configuration; it must be a whole number of at least ${least}`,
      );
    }
    return value;
  };
  return {
    goneEntitiesDays: whole('goneEntitiesDays', 90),
    hitCountsSnapshots: whole('hitCountsSnapshots', 10),
    lineDetail: {
      snapshots: whole('lineDetailSnapshots', 20, 1),
      days: whole('lineDetailDays', 30),
      dailyDays: whole('lineDetailDailyDays', 365),
    },
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : {
          frequency: { hours: 24 },
          timeout: { hours: 1 },
          initialDelay: { minutes: 10 },
        },
  };
}
