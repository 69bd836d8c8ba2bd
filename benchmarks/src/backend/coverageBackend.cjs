// A process of its own, so that nothing but the backend is in its way.
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { createBackend } = require('@backstage/backend-defaults');

const load = createRequire(join(process.env.BUILT_PACKAGES, 'package.json'));

const backend = createBackend();
// Uploads are for entities of a catalog.
if (process.env.WITH_CATALOG) {
  backend.add(import('@backstage/plugin-catalog-backend'));
}
backend.add(
  Promise.resolve(load('@backstage-coverage/plugin-coverage-backend')),
);
backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
