import { MeasuredLines } from './measuredLines';

/** Writes a report as the tools do, part by part. */
export type ReportWriter = (
  files: Iterable<MeasuredLines>,
) => Generator<string>;

export const REPORTS: Record<
  'lcov' | 'cobertura' | 'jacoco',
  { fileName: string; write: ReportWriter }
> = {
  lcov: { fileName: 'lcov.info', write: lcov },
  cobertura: { fileName: 'coverage.xml', write: cobertura },
  jacoco: { fileName: 'jacoco.xml', write: jacoco },
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

function* jacoco(files: Iterable<MeasuredLines>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="bench"><sessioninfo id="bench" start="1700000000000" dump="1700000001000"/>\n';
  for (const { path, hits } of files) {
    const slash = path.lastIndexOf('/');
    const lines = hits
      .map((count, i) => {
        const covered = count > 0 ? 3 : 0;
        return `<line nr="${i + 1}" mi="${
          3 - covered
        }" ci="${covered}" mb="0" cb="0"/>\n`;
      })
      .join('');
    const hit = hits.filter(Boolean).length;
    yield `<package name="${path.slice(
      0,
      slash,
    )}"><sourcefile name="${path.slice(
      slash + 1,
    )}">\n${lines}<counter type="LINE" missed="${
      hits.length - hit
    }" covered="${hit}"/></sourcefile></package>\n`;
  }
  yield '</report>\n';
}
