import { createBackend } from '@backstage/backend-defaults';

// Uploads are for entities of a catalog.

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what is measured
backend.add(import('@backstage-coverage/plugin-coverage-backend'));
backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
