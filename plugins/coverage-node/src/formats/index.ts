import { CoverageFormat } from '../CoverageFormat';
import { cloverFormat } from './clover';
import { coberturaFormat } from './cobertura';
import { coveragePyFormat } from './coveragePy';
import { dotCoverFormat } from './dotCover';
import { istanbulSummaryFormat } from './istanbulSummary';
import { jacocoFormat } from './jacoco';
import { lcovFormat } from './lcov';
import { nCoverFormat } from './nCover';
import { openCoverFormat } from './openCover';
import { visualStudioFormat } from './visualStudio';
import { visualStudioPrivateFormat } from './visualStudioPrivate';

/**
 * The formats that come with the plugin. Of formats that are equally sure of a
 * report, the first one reads it.
 *
 * @public
 */
export const coverageFormats: readonly CoverageFormat[] = [
  coberturaFormat,
  jacocoFormat,
  cloverFormat,
  openCoverFormat,
  visualStudioFormat,
  visualStudioPrivateFormat,
  dotCoverFormat,
  nCoverFormat,
  lcovFormat,
  coveragePyFormat,
  istanbulSummaryFormat,
];
