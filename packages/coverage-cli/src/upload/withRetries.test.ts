import { Answer } from './postUpload';
import { withRetries } from './withRetries';

describe('withRetries', () => {
  const ok: Answer = { status: 201, statusText: '', headers: {}, body: '' };

  async function waitsFor(retryAfter: string): Promise<number[]> {
    const waits: number[] = [];
    const answers = [
      { ...ok, status: 429, headers: { 'retry-after': retryAfter } },
      ok,
    ];
    const answer = await withRetries(async () => answers.shift()!, {
      cwd: '.',
      env: {},
      stdout: () => {},
      stderr: () => {},
      sleep: async ms => void waits.push(ms),
    });
    expect(answer).toBe(ok);
    return waits;
  }

  it('waits as long as the portal asks, but not for ever', async () => {
    expect(await waitsFor('3')).toEqual([3000]);
    expect(await waitsFor('3600')).toEqual([60_000]);
    expect(await waitsFor('soon')).toEqual([1000]);
  });

  it('understands a date', async () => {
    const [wait] = await waitsFor(new Date(Date.now() + 20_000).toUTCString());
    expect(wait).toBeGreaterThan(15_000);
    expect(wait).toBeLessThanOrEqual(20_000);
    expect(await waitsFor(new Date(0).toUTCString())).toEqual([0]);
  });
});
