/**
 * Words, pure coverage maths, API types and client of the coverage plugin.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './model/CoverageTotals';
export * from './model/FileCoverage';
export * from './model/Finding';
export * from './model/mergeFiles';
export * from './model/ratio';
export * from './api/CoverageApi';
export * from './api/CoverageClient';
export * from './api/types';
