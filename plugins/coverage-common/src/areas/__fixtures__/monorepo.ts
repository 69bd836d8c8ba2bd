const numbered = (folder: string, n: number, extension: string) =>
  Array.from({ length: n }, (_, i) => `${folder}/part${i}.${extension}`);

/**
 * Source files of a repository with four components, in the folders and numbers
 * that a hand-made report of it counts.
 */
export const MONOREPO: string[] = [
  ...numbered('backend/luml/handlers', 14, 'py'),
  ...numbered('backend/luml/repositories', 13, 'py'),
  'backend/luml/api/auth.py',
  'backend/luml/api/satellites.py',
  ...numbered('backend/luml/api/orbits', 10, 'py'),
  ...numbered('backend/luml/api/organization', 6, 'py'),
  ...numbered('backend/luml/api/user', 6, 'py'),
  ...numbered('backend/luml/infra', 4, 'py'),
  ...numbered('backend/luml/schemas', 12, 'py'),
  'backend/luml/server.py',
  'backend/luml/settings.py',
  ...numbered('backend/utils', 2, 'py'),
  ...[
    'deployments',
    'organizations',
    'orbits',
    'model-upload',
    'layout',
  ].flatMap(name => numbered(`frontend/src/components/${name}`, 16, 'vue')),
  ...numbered('frontend/src/stores', 14, 'ts'),
  ...numbered('frontend/src/views', 8, 'vue'),
  ...numbered('frontend/src/lib/api', 10, 'ts'),
  'frontend/src/main.ts',
  'frontend/src/App.vue',
  ...numbered('sdk/python/luml/api/resources', 6, 'py'),
  ...numbered('sdk/python/luml/api/services', 2, 'py'),
  ...numbered('sdk/python/luml/api/utils', 5, 'py'),
  'sdk/python/luml/experiments/tracker.py',
  ...numbered('sdk/python/luml/experiments/backends', 3, 'py'),
  ...numbered('sdk/python/luml/experiments/tracing', 2, 'py'),
  ...numbered('sdk/python/luml/integrations/sklearn', 3, 'py'),
  ...numbered('sdk/python/luml/utils', 3, 'py'),
  'sdk/python/luml/card.py',
  'satellite/agent/agent_manager.py',
  ...numbered('satellite/agent/tasks', 4, 'py'),
  ...numbered('satellite/agent/clients', 4, 'py'),
  ...numbered('satellite/agent/handlers', 6, 'py'),
  ...numbered('satellite/agent/controllers', 2, 'py'),
  'satellite/model_server/server.py',
  'satellite/model_server/conda_manager.py',
  ...numbered('satellite/model_server/handlers', 8, 'py'),
  ...numbered('satellite/model_server/services', 8, 'py'),
];
