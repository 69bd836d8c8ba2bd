import { installApart } from './installApart';

/**
 * Installs the existing plugin as its users would put it together; it brings another
 * version of the framework.
 *
 * @returns the folder that it is in
 */
export function installExisting(): Promise<string> {
  return installApart({
    name: 'existing-plugin',
    private: true,
    dependencies: {
      '@backstage-community/plugin-code-coverage-backend': '0.16.1',
      '@backstage/backend-defaults': '^0.18.0',
      '@backstage/plugin-catalog-backend': '^4.0.0',
      'better-sqlite3': '^13.2.0',
      pg: '^8.11.3',
    },
    overrides: {
      '@backstage/backend-defaults': '$@backstage/backend-defaults',
      'better-sqlite3': '$better-sqlite3',
      // One of its dependencies publishes a range that nothing is in.
      got: '^11.8.6',
    },
  });
}
