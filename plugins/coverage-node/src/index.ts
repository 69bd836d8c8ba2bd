/**
 * Report formats of the coverage plugin: detection, streaming parsers and the
 * extension point for more of them.
 *
 * @packageDocumentation
 */
export * from './CoverageFormat';
export { createCoverageClient } from './createCoverageClient';
export { detectFormat } from './detectFormat';
export * from './events';
export * from './extensions';
export { coverageFormats } from './formats';
export { cloverFormat } from './formats/clover';
export { coberturaFormat } from './formats/cobertura';
export { coveragePyFormat } from './formats/coveragePy';
export { dotCoverFormat } from './formats/dotCover';
export { istanbulSummaryFormat } from './formats/istanbulSummary';
export { jacocoFormat } from './formats/jacoco';
export { inflate, packingOf } from './input/inflate';
export type { Packing } from './input/inflate';
export { lcovFormat } from './formats/lcov';
export { nCoverFormat } from './formats/nCover';
export { openCoverFormat } from './formats/openCover';
export { visualStudioFormat } from './formats/visualStudio';
export { visualStudioPrivateFormat } from './formats/visualStudioPrivate';
export { parseReport } from './parseReport';
export type { ParseLimits, ParseReportOptions } from './parseReport';
export { readRepositoryFile } from './repositoryFile/readRepositoryFile';
