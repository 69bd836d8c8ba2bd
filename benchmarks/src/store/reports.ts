import { MeasuredLines } from './measuredLines';

/** Writes a report as the tools do, part by part. */
export type ReportWriter = (
  files: Iterable<MeasuredLines>,
) => Generator<string>;

export const REPORTS: Record<
  'lcov' | 'cobertura',
  { fileName: string; write: ReportWriter }
> = {
  lcov: { fileName: 'lcov.info', write: lcov },
  cobertura: { fileName: 'coverage.xml', write: cobertura },
};

function* lcov(files: Iterable<MeasuredLines>): Generator<string> {
  for (const { path, hits } of files) {
    const lines = hits.map((count, i) => `DA:${i + 1},${count}\n`).join('');
    const hit = hits.filter(Boolean).length;
    yield `TN:\nSF:${path}\n${lines}LF:${hits.length}\nLH:${hit}\nend_of_record\n`;
  }
}

function* cobertura(files: Iterable<MeasuredLines>): Generator<string> {
  yield '<?xml version="1.0"?>\n<coverage version="7.0" timestamp="1700000000000"><sources><source>.</source></sources><packages>\n';
  for (const { path, hits } of files) {
    const lines = hits
      .map(
        (count, i) =>
          `            <line number="${
            i + 1
          }" hits="${count}" branch="false"/>\n`,
      )
      .join('');
    yield `<package name="p"><classes><class name="${path}" filename="${path}"><methods/><lines>\n${lines}</lines></class></classes></package>\n`;
  }
  yield '</packages></coverage>\n';
}
