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
        /**
         * What search asks of each result, with its entity as the resource.
         * Default: with `permission.enabled`, `catalog.entity.read` and names
         * only; else all, for everybody.
         */
        visibilityPermission?: 'catalog.entity.read' | 'coverage.read';
        /** When the index is made anew. Default: every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
