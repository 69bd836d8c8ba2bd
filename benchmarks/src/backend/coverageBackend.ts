import { createBackend } from '@backstage/backend-defaults';

// A process of its own, so that nothing but the backend is in its way.

const backend = createBackend();
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what is measured
backend.add(import('@backstage-coverage/plugin-coverage-backend'));
backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
