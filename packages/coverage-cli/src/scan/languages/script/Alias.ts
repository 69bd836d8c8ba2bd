import { joinPath } from '../../Repository';

/** A pattern with at most one `*`, and what it stands for. */
export interface Alias {
  before: string;
  after: string;
  isExact: boolean;
  /** From the repository's root, with `*` where the pattern has it. */
  targets: string[];
}

/**
 * @param base - folder that the targets are written from
 * @param pattern - `@/*`
 * @param targets - `./src/*`
 */
export function aliasOf(
  base: string,
  pattern: string,
  targets: string[],
): Alias {
  const star = pattern.indexOf('*');
  return {
    before: star < 0 ? pattern : pattern.slice(0, star),
    after: star < 0 ? '' : pattern.slice(star + 1),
    isExact: star < 0,
    targets: targets.flatMap(target =>
      typeof target === 'string' ? joinPath(base, target) ?? [] : [],
    ),
  };
}
