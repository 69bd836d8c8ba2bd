import { startTemporaryPortal } from './temporaryPortal.mjs';

/** The portal with the demo. */
export function startDemoPortal() {
  return startTemporaryPortal({
    name: 'demo-portal',
    load: portal => portal.loadDemo(() => {}),
  });
}
