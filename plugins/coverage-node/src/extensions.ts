import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { CoverageFormat } from './CoverageFormat';

/**
 * Takes report formats from other packages.
 *
 * @public
 */
export interface CoverageFormatsExtensionPoint {
  /**
   * Adds formats behind the known ones.
   *
   * @throws Error when the id of one is taken.
   */
  addFormat(...formats: CoverageFormat[]): void;
}

/**
 * Where a backend module adds report formats.
 *
 * @public
 */
export const coverageFormatsExtensionPoint =
  createExtensionPoint<CoverageFormatsExtensionPoint>({
    id: 'coverage.formats',
  });
