import { seededNumbers } from '../data/seededNumbers';

/** What happens on the way of an upload. */
export type Fate = 'sent' | 'twice' | 'cut' | 'garbage';

export interface SoakUpload {
  entity: string;
  commit: string;
  committedAt: string;
  branch: string;
  flag: string;
  report: string;
  fate: Fate;
}

const ENTITIES = 12;
const COMMITS = 40;
const FLAGS = ['unit', 'integration', 'e2e'];
const FILES = 6;
const LINES = 40;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

export const SOAK_ENTITIES = Array.from(
  { length: ENTITIES },
  (_, i) => `soaked-${i}`,
);

/** In the order of their sending, which is not that of their commits. */
export function soakUploads(count: number, seed: number): SoakUpload[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, () => {
    const commit = next(COMMITS);
    const fate: Fate[] = ['sent', 'sent', 'sent', 'sent', 'sent', 'sent'];
    fate.push('twice', 'twice', 'cut', 'garbage');
    return {
      entity: SOAK_ENTITIES[next(ENTITIES)],
      commit: (commit + 1).toString(16).padStart(40, 'c'),
      committedAt: new Date(FIRST_DAY + commit * (DAY_MS / 2)).toISOString(),
      branch: commit % 5 === 4 ? 'feature' : 'main',
      flag: FLAGS[next(FLAGS.length)],
      report: reportOf(next),
      fate: fate[next(fate.length)],
    };
  });
}

function reportOf(next: (end: number) => number): string {
  return Array.from({ length: FILES }, (_, file) => {
    const lines = Array.from(
      { length: LINES },
      (__, line) => `DA:${line + 1},${next(3)}\n`,
    );
    return `SF:src/part-${file}.ts\n${lines.join('')}end_of_record\n`;
  }).join('');
}

/** Uploads of one key replace each other, so their order matters. */
export function keyOf({ entity, commit, flag }: SoakUpload): string {
  return `${entity} ${commit} ${flag}`;
}

export function formOf(upload: SoakUpload): FormData {
  const { entity, commit, committedAt, branch, flag, fate } = upload;
  const form = new FormData();
  form.append(
    'metadata',
    JSON.stringify({
      entityRef: `component:default/${entity}`,
      ...{ commit, committedAt, branch, flag },
    }),
  );
  const report =
    fate === 'garbage' ? upload.report.slice(0, -30) : upload.report;
  form.append('report', new Blob([report]), 'lcov.info');
  return form;
}
