/**
 * The channel of Backstage's signals that the plugin's backend tells browsers on.
 *
 * @public
 */
export const COVERAGE_SIGNAL_CHANNEL = 'coverage';

/**
 * That something of an entity can be read anew. It goes to everybody and says
 * nothing that a permission would hide but that the entity exists.
 *
 * @public
 */
export type CoverageSignal = {
  entityRef: string;
  /** `snapshot`: an upload came, and its analysis is made; `analysis`: only the analysis is another one. */
  kind: 'snapshot' | 'analysis';
};
