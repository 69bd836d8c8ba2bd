// The existing plugin, from the folder that it was installed into.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const load = createRequire(
  join(process.env.EXISTING_PLUGIN_DIR, 'package.json'),
);
const { createBackend } = load('@backstage/backend-defaults');

const backend = createBackend();
for (const plugin of [
  '@backstage/plugin-catalog-backend',
  '@backstage-community/plugin-code-coverage-backend',
]) {
  backend.add(Promise.resolve(load(plugin)));
}
backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
