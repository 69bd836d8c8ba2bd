import { readFileSync } from 'node:fs';
import { CiBuild, Environment } from './CiBuild';
import { ciProviders } from './providers';

/** The CI build that this process is part of; `null` on a laptop. */
export function detectCi(
  env: Environment,
): (CiBuild & { provider: string }) | null {
  const provider = ciProviders.find(({ isRunning }) => isRunning(env));
  return provider
    ? { ...provider.read(env, readEvent), provider: provider.name }
    : null;
}

/** What triggered the build, as JSON; `null` where it cannot be read. */
function readEvent(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
