/**
 * The coverage backend plugin.
 *
 * @packageDocumentation
 */
export { coveragePlugin as default } from './plugin';
