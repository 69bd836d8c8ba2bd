/**
 * Report formats of the coverage plugin: detection, streaming parsers and the
 * extension point for more of them.
 *
 * @packageDocumentation
 */
export * from './CoverageFormat';
