import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from '../Bench';
import { Measurement, samplesOf } from '../Measurement';
import { builtPackages } from '../builtPackages';
import { writeCheckout } from '../scan/writeCheckout';

const RUNS = 3;
const MEMORY_LIMIT_MB = 400;

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;
const COMMAND = 'node_modules/@backstage-coverage/coverage-cli/bin/coverage';

interface Checkout {
  files: number;
  commits: number;
  /** Milliseconds without history, and with. */
  limits: { plain: number; history?: number };
}

const CHECKOUTS: Checkout[] = [
  { files: 1_800, commits: 50, limits: { plain: 3_000, history: 15_000 } },
  { files: 20_000, commits: 2, limits: { plain: 20_000 } },
];

/** The command as people type it, process and all. */
export const scan: Bench = {
  title: 'a checkout scanned into its inventory, beside counting its lines',
  notes: [
    'The floor is `git ls-files | xargs wc -l`. Measured is the command as it is published, built before.',
  ],
  measure: async () => {
    await builtPackages();
    const measurements: Measurement[] = [];
    for (const checkout of CHECKOUTS) {
      measurements.push(...(await measureCheckout(checkout)));
    }
    return measurements;
  },
};

async function measureCheckout({
  files,
  commits,
  limits,
}: Checkout): Promise<Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'coverage-bench-'));
  try {
    writeCheckout(root, { files, commits });
    const counted = Array.from({ length: RUNS }, () =>
      timeOf(() => countLines(root)),
    );
    const floor = samplesOf(counted);
    const name = `${files.toLocaleString('en-US')} files`;
    const plain = await runs(root, '--no-history');
    const perSecond = (times: readonly number[]) =>
      samplesOf(times.map(ms => (files * 1_000) / ms));
    return [
      { name, unit: 'ms', value: plain.times, floor, limit: limits.plain },
      {
        name: `${name}, a second`,
        unit: 'files/s',
        value: perSecond(plain.all),
        floor: perSecond(counted),
      },
      {
        name: `${name}, memory`,
        unit: 'MB',
        value: plain.memory,
        limit: MEMORY_LIMIT_MB,
      },
      ...(limits.history
        ? [
            {
              name: `${name} and ${commits} commits`,
              unit: 'ms' as const,
              value: (await runs(root)).times,
              floor,
              limit: limits.history,
            },
          ]
        : []),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function runs(root: string, ...options: string[]) {
  const times: number[] = [];
  const memory: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const begin = performance.now();
    memory.push(await scanOnce(root, options));
    times.push(performance.now() - begin);
  }
  return { all: times, times: samplesOf(times), memory: samplesOf(memory) };
}

/** Gives the most memory that the process had, in MB. */
async function scanOnce(root: string, options: string[]): Promise<number> {
  const child = fork(
    join(await builtPackages(), COMMAND),
    ['scan', root, '--format', 'inventory', '-o', '/dev/null', ...options],
    {
      execArgv: ['--require', join(here, '../scan/reportMemory.cjs')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  let megabytes = NaN;
  child.on('message', message => {
    const { maxRssKb } = message as { maxRssKb?: number };
    megabytes = maxRssKb === undefined ? megabytes : maxRssKb / 1_000;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`coverage scan ended with ${code}`);
  }
  return megabytes;
}

function countLines(root: string): void {
  execFileSync('sh', ['-c', 'git ls-files -z | xargs -0 wc -l > /dev/null'], {
    cwd: root,
  });
}

function timeOf(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}
