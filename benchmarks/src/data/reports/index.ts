import { clover } from './clover';
import { cobertura } from './cobertura';
import { gocover } from './gocover';
import { istanbul } from './istanbul';
import { jacoco } from './jacoco';
import { lcov } from './lcov';
import { ReportWriter } from './ReportWriter';

/** By the id of the format. */
export const REPORTS = {
  lcov: { fileName: 'lcov.info', write: lcov },
  cobertura: { fileName: 'coverage.xml', write: cobertura },
  jacoco: { fileName: 'jacoco.xml', write: jacoco },
  gocover: { fileName: 'cover.out', write: gocover },
  istanbul: { fileName: 'coverage-final.json', write: istanbul },
  clover: { fileName: 'clover.xml', write: clover },
} satisfies Record<string, { fileName: string; write: ReportWriter }>;

export type ReportFormat = keyof typeof REPORTS;
