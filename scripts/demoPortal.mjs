import { startTemporaryPortal } from './temporaryPortal.mjs';

/** The portal with the demo; `configFiles` come on top of its own. */
export function startDemoPortal(configFiles = []) {
  return startTemporaryPortal({
    name: 'demo-portal',
    configFiles,
    load: portal => portal.loadDemo(() => {}),
  });
}
