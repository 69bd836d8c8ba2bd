import { Finding } from '../model/Finding';
import { dayOf } from '../model/day';
import {
  isExpired,
  repositoryExceptions,
  StatedSettings,
} from './exceptionFor';

/**
 * A finding for every exception and override whose day has passed, since from
 * then on the gap counts again and people should not wonder why.
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
    effect: 'the gap counts as open again',
  }));
  const overrides = [
    ...portal.overrides.map(({ level, ...stated }) => ({ ...stated, level })),
    ...(repositoryFile?.priorities.overrides ?? []).map(
      ({ priority, until, ...stated }) => ({
        ...stated,
        level: priority,
        until: until ?? null,
      }),
    ),
  ].map(({ level, ...stated }) => ({
    ...stated,
    code: 'expired-override',
    what: `${level} priority`,
    effect: 'the suggested priority holds again',
  }));
  return [...exceptions, ...overrides]
    .filter(({ until }) => isExpired(until, today))
    .map(({ code, what, path, reason, until, effect }) => ({
      code,
      severity: 'warning',
      message: `The ${what} of ${path} ("${reason}") ended on ${until}, so ${effect}: renew or remove it.`,
      path,
    }));
}
