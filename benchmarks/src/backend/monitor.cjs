// What a process under measurement says of itself. Loaded into it before its own
// script; asked over its channel.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const {
  Worker,
  isMainThread,
  parentPort,
  workerData,
} = require('node:worker_threads');

const EVERY_MS = 5;
/** Node loads this into threads of its own as well. */
const WATCHER = 'watches memory';

if (isMainThread && process.send) {
  // A thread of its own looks also while the main one is busy.
  const memory = new Worker(__filename, { workerData: WATCHER });
  memory.unref();
  const delays = monitorEventLoopDelay({ resolution: EVERY_MS });
  delays.enable();
  // The histogram misses a block that is longer than its own timer.
  let longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - EVERY_MS);
    last = now;
  }, EVERY_MS).unref();

  process.on('message', message => {
    if (message === 'reset') {
      global.gc?.();
      // The collection itself is no stall of what is measured.
      delays.reset();
      longest = 0;
      last = performance.now();
    }
    if (message === 'reset' || message === 'read') {
      memory.once('message', rss =>
        process.send({
          idleBytes: rss.idle,
          peakBytes: rss.peak,
          stallP99Ms: delays.percentile(99) / 1e6 - EVERY_MS,
          longestStallMs: longest,
        }),
      );
      memory.postMessage(message);
    }
  });
  // Listening alone shall not keep the process alive.
  process.channel.unref();
} else if (workerData === WATCHER) {
  let idle = 0;
  let peak = 0;
  setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, EVERY_MS);
  parentPort.on('message', message => {
    if (message === 'reset') {
      idle = process.memoryUsage.rss();
      peak = idle;
    }
    parentPort.postMessage({ idle, peak });
  });
}
