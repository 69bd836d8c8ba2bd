import { Finding } from '../model/Finding';
import { repositoryOverrides } from '../priorities/repositoryOverrides';
import { dayOf } from '../model/day';
import {
  isExpired,
  repositoryExceptions,
  StatedSettings,
} from './exceptionFor';

/**
 * A finding for every exception and override whose day has passed. What holds
 * instead may be another one that matches the same file.
 */
export function expiredSettings(settings: StatedSettings): Finding[] {
  const { portal, repositoryFile, now } = settings;
  const today = dayOf(now);
  const exceptions = [
    ...portal.exceptions,
    ...repositoryExceptions(repositoryFile),
  ].map(({ kind, ...stated }) => ({
    ...stated,
    code: 'expired-exception',
    what: kind === 'exempt' ? 'exemption' : 'block',
  }));
  const overrides = [
    ...portal.overrides,
    ...repositoryOverrides(repositoryFile),
  ].map(({ level, ...stated }) => ({
    ...stated,
    code: 'expired-override',
    what: `${level} priority`,
  }));
  return [...exceptions, ...overrides]
    .filter(({ until }) => isExpired(until, today))
    .map(({ code, what, path, reason, until }) => ({
      code,
      severity: 'warning',
      message: `The ${what} of ${path} ("${reason}") ended on ${until} and no longer holds: renew or remove it.`,
      path,
    }));
}
