const MARK = /\s*\(simulated\)\s*$/i;

/**
 * Whether a title itself says that what it names is simulated, as those of the
 * demo's entities do, so that nothing need be said beside it.
 *
 * @public
 */
export function saysSimulated(title: string): boolean {
  return MARK.test(title);
}

/**
 * A title without its word that it is simulated, for where a badge stands
 * beside it.
 *
 * @public
 */
export function withoutSimulated(title: string): string {
  return title.replace(MARK, '');
}
