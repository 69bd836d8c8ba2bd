import { coverageFormats } from '@backstage-coverage/plugin-coverage-node';
import { MessagePort } from 'worker_threads';
import { UploadLimits } from '../config';
import { ReportUsage } from '../ingest/limitFormats';
import { readReport, ReportSummary } from '../ingest/readReport';
import { ParseTime } from '../ingest/timeFormat';
import { AnalysisTask, makeAnalysis } from '../analysis/makeAnalysis';
import { AnalysisRecord } from '../analysis/AnalysisRecord';
import { PackedFiles } from '../storage/PackedFiles';
import {
  ResolvedReports,
  resolveReports,
  ResolveTask,
} from '../upload/resolveReports';
import { ReportReceiver } from './ReportReceiver';
import { settle, Settled } from './settled';

// What workers do. It is loaded in each of them, and knows nothing of Backstage's
// services.

interface ReadReportTask {
  fileName: string;
  limits: UploadLimits;
  /** Of the upload so far. */
  usage: ReportUsage;
  /** Brings the report, and takes its files; see `ReportSender`. */
  port: MessagePort;
}

interface ReadReportResult {
  report: Settled<ReportSummary>;
  /** With this report. */
  usage: ReportUsage;
  parsed: ParseTime[];
}

async function readSentReport({
  fileName,
  limits,
  usage,
  port,
}: ReadReportTask): Promise<ReadReportResult> {
  const receiver = new ReportReceiver(port);
  const parsed: ParseTime[] = [];
  const read = async () => {
    const packed = new PackedFiles();
    const { format, sources, findings } = await readReport(
      {
        fileName,
        stream: receiver.bytes(),
        formats: coverageFormats,
        limits,
        usage,
        onParsed: time => parsed.push(time),
      },
      packed,
    );
    for (const batch of packed.batches()) {
      await receiver.handOver(batch);
    }
    return { format, sources, findings };
  };
  const report = await settle(read());
  receiver.close();
  return { report, usage, parsed };
}

/** Tasks and their results, by name. */
export interface WorkerTasks {
  readReport: [ReadReportTask, ReadReportResult];
  resolveReports: [ResolveTask, ResolvedReports];
  analyse: [AnalysisTask, AnalysisRecord];
}

const TASKS: {
  [Name in keyof WorkerTasks]: (
    task: WorkerTasks[Name][0],
  ) => Promise<WorkerTasks[Name][1]>;
} = { readReport: readSentReport, resolveReports, analyse: makeAnalysis };

/** A task and how it ended, as the pool and a worker exchange them. */
export interface Assignment<Name extends keyof WorkerTasks> {
  name: Name;
  task: WorkerTasks[Name][0];
}
export interface Finished<Name extends keyof WorkerTasks> {
  outcome: Settled<WorkerTasks[Name][1]>;
  /** That the worker had it. */
  ms: number;
}

export async function runTask<Name extends keyof WorkerTasks>({
  name,
  task,
}: Assignment<Name>): Promise<Finished<Name>> {
  const started = performance.now();
  const outcome = await settle(TASKS[name](task));
  return { outcome, ms: performance.now() - started };
}

/** A task for which there is a worker, which then takes others. */
export function doNothing(): void {}

/** What workers load: this file, wherever the build has put it. */
export const TASKS_FILE = __filename;
