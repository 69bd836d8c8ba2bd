import {
  MetricAttributes,
  MetricsService,
} from '@backstage/backend-plugin-api/alpha';
import { ParseTime } from './ingest/timeFormat';

/** Of metrics in seconds: from a small report to the longest upload. */
const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 240];

interface UploadAttributes extends MetricAttributes {
  /** `stored`, `unchanged` when the same was there, or `failed`. */
  outcome: 'stored' | 'unchanged' | 'failed';
}

interface FailureAttributes extends MetricAttributes {
  /** Name of the error. */
  'error.type': string;
}

interface ReportAttributes extends MetricAttributes {
  /** Id of the format. */
  format: string;
}

interface TaskAttributes extends MetricAttributes {
  /** `readReport`, `resolveReports` or `analyse`. */
  task: string;
}

/** Every instrument of the plugin. */
export class CoverageMetrics {
  readonly #uploads;
  readonly #failures;
  readonly #bytes;
  readonly #duration;
  readonly #running;
  readonly #parsing;
  readonly #waited;

  constructor(
    metrics: MetricsService,
    options: {
      /** How many analyses are stale and wait to be made anew. */
      countWaitingAnalyses: () => Promise<number>;
      /** How many tasks wait for a worker. */
      countWaitingTasks: () => number;
    },
  ) {
    this.#uploads = metrics.createCounter<UploadAttributes>(
      'coverage.uploads',
      { description: 'Uploads by outcome', unit: '{upload}' },
    );
    this.#failures = metrics.createCounter<FailureAttributes>(
      'coverage.uploads.failures',
      { description: 'Uploads that failed, by reason', unit: '{upload}' },
    );
    this.#bytes = metrics.createCounter('coverage.uploads.bytes', {
      description: 'Bytes of uploads as sent',
      unit: 'By',
    });
    this.#duration = metrics.createHistogram<UploadAttributes>(
      'coverage.uploads.duration',
      {
        description: 'From the first byte of an upload to its answer',
        unit: 's',
        advice: { explicitBucketBoundaries: SECONDS },
      },
    );
    this.#running = metrics.createUpDownCounter('coverage.uploads.running', {
      description: 'Uploads that are being read or stored',
      unit: '{upload}',
    });
    this.#parsing = metrics.createHistogram<ReportAttributes>(
      'coverage.reports.parse.duration',
      {
        description: 'Parsing one report, without waiting for its bytes',
        unit: 's',
        advice: { explicitBucketBoundaries: SECONDS },
      },
    );
    this.#waited = metrics.createHistogram<TaskAttributes>(
      'coverage.workers.wait.duration',
      {
        description: 'How long a task waited for a worker',
        unit: 's',
        advice: { explicitBucketBoundaries: SECONDS },
      },
    );
    metrics
      .createObservableGauge('coverage.workers.waiting', {
        description: 'Tasks that wait for a worker',
        unit: '{task}',
      })
      .addCallback(async result => result.observe(options.countWaitingTasks()));
    metrics
      .createObservableGauge('coverage.analyses.waiting', {
        description: 'Stale analyses that wait to be made anew',
        unit: '{analysis}',
      })
      .addCallback(async result =>
        result.observe(await options.countWaitingAnalyses()),
      );
  }

  uploadStarted(): void {
    this.#running.add(1);
  }

  uploadEnded(upload: {
    outcome: UploadAttributes['outcome'];
    bytes: number;
    seconds: number;
    error?: Error;
  }): void {
    const { outcome } = upload;
    this.#running.add(-1);
    this.#uploads.add(1, { outcome });
    this.#bytes.add(upload.bytes);
    this.#duration.record(upload.seconds, { outcome });
    if (upload.error) {
      this.#failures.add(1, { 'error.type': upload.error.name });
    }
  }

  reportParsed({ format, seconds }: ParseTime): void {
    this.#parsing.record(seconds, { format });
  }

  workerWaitedFor(task: string, seconds: number): void {
    this.#waited.record(seconds, { task });
  }
}
