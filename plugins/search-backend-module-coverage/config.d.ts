import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** The index of what the coverage scorecard shows. */
      coverage?: {
        /**
         * Where the Coverage tab of an entity is.
         * Default: `/catalog/:namespace/:kind/:name/coverage`.
         */
        locationTemplate?: string;
        /** When the index is made anew. Default: every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
