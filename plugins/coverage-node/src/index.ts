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
export type { FilePacking } from './FilePacking';
export { codecovUploadFormat, coverageFormats } from './formats';
export { apexDeployFormat } from './formats/apexDeploy';
export { apexTestFormat } from './formats/apexTest';
export { bullseyeFormat } from './formats/bullseye';
export { cloverFormat } from './formats/clover';
export { coberturaFormat } from './formats/cobertura';
export { codecovJsonFormat } from './formats/codecovJson';
export { covdirFormat } from './formats/covdir';
export { coveragePyFormat } from './formats/coveragePy';
export { coverallsFormat } from './formats/coveralls';
export { coverletJsonFormat } from './formats/coverletJson';
export { dotCoverFormat } from './formats/dotCover';
export { elmFormat } from './formats/elm';
export { gcovJsonFormat } from './formats/gcovJson';
export { gcovrJsonFormat } from './formats/gcovrJson';
export { istanbulFormat } from './formats/istanbul';
export { istanbulSummaryFormat } from './formats/istanbulSummary';
export { jacocoFormat } from './formats/jacoco';
export { jestJsonFormat } from './formats/jestJson';
export { gocoverFormat } from './formats/gocover';
export { gcovTextFormat } from './formats/gcovText';
export { gcovIntermediateFormat } from './formats/gcovIntermediate';
export { llvmShowFormat } from './formats/llvmShow';
export { luacovFormat } from './formats/luacov';
export { lcovFormat } from './formats/lcov';
export { llvmJsonFormat } from './formats/llvmJson';
export { nCoverFormat } from './formats/nCover';
export { openCoverFormat } from './formats/openCover';
export { phpunitXmlFormat } from './formats/phpunitXml';
export { resultsetFormat } from './formats/resultset';
export { scoverageFormat } from './formats/scoverage';
export { simplecovJsonFormat } from './formats/simplecovJson';
export { slatherJsonFormat } from './formats/slatherJson';
export { sonarGenericFormat } from './formats/sonarGeneric';
export { visualStudioFormat } from './formats/visualStudio';
export { visualStudioPrivateFormat } from './formats/visualStudioPrivate';
export { xccovFormat } from './formats/xccov';
export { inflate, packingOf } from './input/inflate';
export type { Packing } from './input/inflate';
export { PeekedStream } from './input/PeekedStream';
export { detectReport, packReport, parseReport } from './parseReport';
export type { ParseLimits, ParseReportOptions } from './parseReport';
export { readRepositoryFile } from './repositoryFile/readRepositoryFile';
