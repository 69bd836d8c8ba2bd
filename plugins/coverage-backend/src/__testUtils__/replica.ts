import { createBackend } from '@backstage/backend-defaults';

// A backend in a process of its own, which can be killed.

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('../index'));
backend.start().catch(error => {
  // eslint-disable-next-line no-console
  console.error(error);
  process.exit(1);
});
