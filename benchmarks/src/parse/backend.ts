// What is measured is no more than a part of the plugin, which nobody else needs.
/* eslint-disable @backstage/no-forbidden-package-imports, @backstage/no-mixed-plugin-imports */
import { ReportReader } from '@backstage-coverage/plugin-coverage-backend/src/ingest/ReportReader';
import { WorkerPool } from '@backstage-coverage/plugin-coverage-backend/src/workers/WorkerPool';
/* eslint-enable */
import { coverageFormats } from '@backstage-coverage/plugin-coverage-node';
import { createReadStream } from 'node:fs';
import { Contender } from './Contender';
import { serve } from './serve';
import { RunnerTask } from './startRunner';

const GIGABYTE = 1024 ** 3;

const reader = new ReportReader({
  formats: coverageFormats,
  limits: {
    sentBytes: GIGABYTE,
    inflatedBytes: GIGABYTE,
    reports: 1,
    files: 200_000,
    documentBytes: 64_000_000,
    inventoryBytes: 0,
    ratio: 300,
    pathBytes: 8_000,
    seconds: 240,
    idleSeconds: 30,
    uploadsAtOnce: 1,
  },
  workers: new WorkerPool({ threads: 2, memory: 1024 }),
  onParsed: () => {},
});

/** As the main thread does, in chunks as a request brings them. */
const inWorker: Contender = async ({ path }) => {
  const { files } = await reader.read(
    { fileName: path, stream: createReadStream(path) },
    {
      usage: { bytes: 0, files: 0 },
      signal: new AbortController().signal,
    },
  );
  return { files: files.length, kept: files };
};

serve({ inWorker } satisfies Partial<
  Record<RunnerTask['contender'], Contender>
>);
