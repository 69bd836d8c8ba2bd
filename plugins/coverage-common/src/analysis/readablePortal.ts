import { InputError } from '@backstage/errors';
import { globMatcher } from '../files/globMatcher';
import { Finding } from '../model/Finding';
import { PortalSettings } from './Analysis';

/**
 * The portal's settings without those of which the glob cannot be read, and a
 * finding for each of these: what one person stored must not take the analysis
 * from all others.
 */
export function readablePortal(portal: PortalSettings): {
  portal: PortalSettings;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const isReadable = (what: string, path: string) => {
    const problem = problemOf(path);
    if (problem !== null) {
      findings.push({
        code: 'portal-glob-unreadable',
        severity: 'warning',
        message: `The ${what} that was set in the portal does not hold, since ${problem}: remove it.`,
        path,
      });
    }
    return problem === null;
  };
  return {
    portal: {
      ...portal,
      overrides: portal.overrides.filter(({ path, level }) =>
        isReadable(`${level} priority`, path),
      ),
      exceptions: portal.exceptions.filter(({ path, kind }) =>
        isReadable(kind === 'exempt' ? 'exemption' : 'block', path),
      ),
    },
    findings,
  };
}

function problemOf(glob: string): string | null {
  try {
    globMatcher([glob]);
    return null;
  } catch (error) {
    if (error instanceof InputError) {
      return error.message;
    }
    throw error;
  }
}
