import { mockServices } from '@backstage/backend-test-utils';
import { readWorkerConfig } from './workerConfig';

const read = (ingest?: object) =>
  readWorkerConfig(
    mockServices.rootConfig({ data: ingest ? { coverage: { ingest } } : {} }),
  );

describe('readWorkerConfig', () => {
  it('has at least two workers, and no more than four, by default', () => {
    const { threads, memory } = read();
    expect(threads).toBeGreaterThanOrEqual(2);
    expect(threads).toBeLessThanOrEqual(4);
    expect(memory).toBe(1024);
  });

  it('takes what is set', () => {
    expect(read({ workers: 0, workerMemory: 64 })).toEqual({
      threads: 0,
      memory: 64,
    });
  });

  it.each([
    [
      { workers: -1 },
      'coverage.ingest.workers is -1 in the configuration; it must be a whole number from 0 up',
    ],
    [
      { workers: 1.5 },
      'coverage.ingest.workers is 1.5 in the configuration; it must be a whole number from 0 up',
    ],
    [
      { workerMemory: 8 },
      'coverage.ingest.workerMemory is 8 in the configuration; it must be a whole number from 32 up',
    ],
  ])('refuses %j', (ingest, message) => {
    expect(() => read(ingest)).toThrow(message);
  });
});
