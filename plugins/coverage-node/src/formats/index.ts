import { CoverageFormat } from '../CoverageFormat';
import { apexDeployFormat } from './apexDeploy';
import { apexTestFormat } from './apexTest';
import { bullseyeFormat } from './bullseye';
import { cloverFormat } from './clover';
import { coberturaFormat } from './cobertura';
import { codecovJsonFormat } from './codecovJson';
import { createCodecovUploadFormat } from './codecovUpload';
import { covdirFormat } from './covdir';
import { coveragePyFormat } from './coveragePy';
import { coverallsFormat } from './coveralls';
import { coverletJsonFormat } from './coverletJson';
import { dotCoverFormat } from './dotCover';
import { elmFormat } from './elm';
import { gcovIntermediateFormat } from './gcovIntermediate';
import { gcovJsonFormat } from './gcovJson';
import { gcovrJsonFormat } from './gcovrJson';
import { gcovTextFormat } from './gcovText';
import { gocoverFormat } from './gocover';
import { istanbulFormat } from './istanbul';
import { istanbulSummaryFormat } from './istanbulSummary';
import { jacocoFormat } from './jacoco';
import { jestJsonFormat } from './jestJson';
import { lcovFormat } from './lcov';
import { llvmJsonFormat } from './llvmJson';
import { llvmShowFormat } from './llvmShow';
import { luacovFormat } from './luacov';
import { nCoverFormat } from './nCover';
import { openCoverFormat } from './openCover';
import { phpunitXmlFormat } from './phpunitXml';
import { resultsetFormat } from './resultset';
import { scoverageFormat } from './scoverage';
import { simplecovJsonFormat } from './simplecovJson';
import { slatherJsonFormat } from './slatherJson';
import { sonarGenericFormat } from './sonarGeneric';
import { visualStudioFormat } from './visualStudio';
import { visualStudioPrivateFormat } from './visualStudioPrivate';
import { xccovFormat } from './xccov';

const ownFormats: readonly CoverageFormat[] = [
  coberturaFormat,
  jacocoFormat,
  cloverFormat,
  openCoverFormat,
  visualStudioFormat,
  visualStudioPrivateFormat,
  dotCoverFormat,
  nCoverFormat,
  scoverageFormat,
  sonarGenericFormat,
  bullseyeFormat,
  phpunitXmlFormat,
  lcovFormat,
  gocoverFormat,
  gcovTextFormat,
  gcovIntermediateFormat,
  llvmShowFormat,
  luacovFormat,
  coveragePyFormat,
  istanbulSummaryFormat,
  jestJsonFormat,
  apexDeployFormat,
  istanbulFormat,
  resultsetFormat,
  simplecovJsonFormat,
  llvmJsonFormat,
  gcovrJsonFormat,
  gcovJsonFormat,
  coverallsFormat,
  codecovJsonFormat,
  xccovFormat,
  coverletJsonFormat,
  slatherJsonFormat,
  covdirFormat,
  apexTestFormat,
  elmFormat,
];

/**
 * What Codecov's uploader sends: reports of the formats that come with the plugin.
 *
 * @public
 */
export const codecovUploadFormat = createCodecovUploadFormat(ownFormats);

/**
 * The formats that come with the plugin. Of formats that are equally sure of a
 * report, the first one reads it.
 *
 * @public
 */
export const coverageFormats: readonly CoverageFormat[] = [
  ...ownFormats,
  codecovUploadFormat,
];
