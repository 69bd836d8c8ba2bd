import { CliContext } from '../CliContext';

/**
 * Whether results are to be coloured: on a terminal, unless `NO_COLOR` is set to
 * anything, or where `FORCE_COLOR` asks for it (https://no-color.org).
 */
export function wantsColours({
  env,
  isResultOnTerminal,
}: Pick<CliContext, 'env' | 'isResultOnTerminal'>): boolean {
  if (env.NO_COLOR) {
    return false;
  }
  if (env.FORCE_COLOR !== undefined) {
    return !['0', 'false'].includes(env.FORCE_COLOR);
  }
  return isResultOnTerminal === true && env.TERM !== 'dumb';
}
