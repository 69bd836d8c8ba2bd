/**
 * The `coverage` command.
 *
 * @packageDocumentation
 */
export { main } from './main';
