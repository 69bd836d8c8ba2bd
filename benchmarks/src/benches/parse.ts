import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from '../Bench';
import { ReportFormat } from '../data/reports';
import { Measurement } from '../Measurement';
import { FORMATS, LARGE } from '../parse/formats';
import { measureEventLoop } from '../parse/measureEventLoop';
import { measureMemory } from '../parse/measureMemory';
import { measureSpeed } from '../parse/measureSpeed';
import { writeReport } from '../parse/writeReport';
import { installApart } from '../peers/installApart';
import { CleanUp } from '../ui/CleanUp';

/** Of the report that loads everybody's code; below a megabyte no worker reads it. */
const SHORT = 250;

const FORMAT_IDS = Object.keys(FORMATS) as ReportFormat[];
const EVENT_LOOP = 'event-loop';

/** Reports of a large repository, beside counting their newlines and beside others. */
export const parse: Bench = {
  title: 'reports read from files, beside counting their newlines and others',
  notes: [
    'MB/s: more is better. The floor counts the newlines of the same bytes, or is the peer that the row names; BELOW: its ratio is not what is promised.',
    'Memory is above what the process had after a short report.',
  ],
  parts: [...FORMAT_IDS, EVENT_LOOP],
  measure: async only => {
    const isWanted = (part: string) => only.length === 0 || only.includes(part);
    const formats = FORMAT_IDS.filter(isWanted);
    const env: Record<string, string> = formats.length
      ? {
          PARSERS_DIR: await installApart('parsers'),
          EXISTING_PLUGIN_DIR: await installApart('existing-plugin'),
        }
      : {};
    const measurements: Measurement[] = [];
    for (const format of formats) {
      measurements.push(
        ...(await withFolder(dir => measureFormat(dir, format, env))),
      );
    }
    if (isWanted(EVENT_LOOP)) {
      measurements.push(
        ...(await withFolder(async dir =>
          measureEventLoop(await writeReport(dir, 'cobertura', LARGE)),
        )),
      );
    }
    return measurements;
  },
};

async function measureFormat(
  dir: string,
  id: ReportFormat,
  env: Record<string, string>,
): Promise<Measurement[]> {
  const format = FORMATS[id];
  const short = await writeReport(dir, id, SHORT);
  const reports = [];
  for (const size of format.sizes) {
    reports.push(await writeReport(dir, id, size));
  }
  return [
    ...(await measureSpeed(format, [short, ...reports], env)),
    ...(await measureMemory(format.title, short, reports[reports.length - 1])),
  ];
}

/** Large reports are on disk for no longer than they are measured. */
async function withFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const cleanUp = new CleanUp();
  try {
    const dir = await mkdtemp(join(tmpdir(), 'coverage-bench-'));
    cleanUp.add(() => rm(dir, { recursive: true, force: true }));
    return await use(dir);
  } finally {
    await cleanUp.run();
  }
}
