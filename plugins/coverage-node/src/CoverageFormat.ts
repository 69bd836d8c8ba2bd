import {
  Count,
  CoverageTotals,
  FileCoverage,
  Finding,
  HitsPolicy,
} from '@backstage-coverage/plugin-coverage-common';

/**
 * What a parser is told, and what it can tell beside the files.
 *
 * @public
 */
export interface ParseContext {
  /** Name of the report, for messages only. */
  fileName: string;
  /** What a format may hold in memory when it cannot read in pieces. */
  maxDocumentBytes: number;
  /** Reports something that users should know of this report. */
  finding(finding: Finding): void;
  /**
   * Totals that the report states of itself. A sum of the files that differs
   * becomes a finding.
   */
  declare(totals: { lines?: Count }): void;
  /** A folder that paths of the report are relative to, as the report says. */
  source(folder: string): void;
}

/**
 * Takes one source file of a report. A report may hand over the same path more
 * than once; the receiver merges by the format's `hitsPolicy`.
 *
 * @public
 */
export type FileSink = (file: FileCoverage) => void;

/**
 * A kind of coverage report that can be read.
 *
 * @public
 */
export interface CoverageFormat {
  /** In kebab-case, as in `--format`: `lcov`. */
  id: string;
  /** As its users call it: `LCOV`. */
  title: string;
  /** How records of one file within one report add up. */
  hitsPolicy: HitsPolicy;
  /**
   * How sure the format is that the report is its own, from 0 (no) to 1, by the
   * first bytes of its content. The file name may raise a doubtful case only.
   */
  detect(head: Uint8Array, fileName?: string): number;
  /**
   * Reads the report, in UTF-8 without a byte order mark, file by file, holding
   * one source file in memory where the format allows. The memory of a chunk may
   * be used for others once the next one is asked for; who keeps bytes copies them.
   *
   * @throws InputError with what was expected and where, when the report is
   * truncated or malformed. The caller adds the report's name and format.
   */
  parse(
    report: AsyncIterable<Uint8Array>,
    sink: FileSink,
    context: ParseContext,
  ): Promise<void>;
}

/**
 * A report that was read to its end.
 *
 * @public
 */
export interface ParsedReport<File = FileCoverage> {
  fileName: string;
  /** Id of the format. */
  format: string;
  /** By path, each once. */
  files: Map<string, File>;
  /** The sum of the files, or what a report without files declares. */
  totals: CoverageTotals;
  /** Folders that the paths are relative to, as the report says. */
  sources: string[];
  findings: Finding[];
}
