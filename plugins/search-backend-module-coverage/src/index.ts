/**
 * Makes the coverage of catalog entities, and the gaps in it, searchable.
 *
 * @packageDocumentation
 */
export { searchModuleCoverage as default } from './module';
