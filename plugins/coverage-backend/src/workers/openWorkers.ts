import {
  LifecycleService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readWorkerConfig } from './workerConfig';
import { WorkerPool } from './WorkerPool';

/**
 * The workers of the plugin, which end with it; `undefined` where the configuration
 * wants none.
 */
export function openWorkers(options: {
  config: RootConfigService;
  lifecycle: LifecycleService;
}): WorkerPool | undefined {
  const { threads, memory } = readWorkerConfig(options.config);
  if (threads === 0) {
    return undefined;
  }
  const workers = new WorkerPool({ threads, memory });
  options.lifecycle.addShutdownHook(() => workers.close());
  return workers;
}
