import { retryDeadlocks } from './retryDeadlocks';

const deadlock = Object.assign(new Error('deadlock'), { code: '40P01' });

describe('retryDeadlocks', () => {
  it('tries again until it goes through', async () => {
    const transaction = jest
      .fn()
      .mockRejectedValueOnce(deadlock)
      .mockResolvedValue('done');
    expect(await retryDeadlocks(transaction)).toBe('done');
    expect(transaction).toHaveBeenCalledTimes(2);
  });

  it('gives up after a few times, and at once on any other error', async () => {
    const stuck = jest.fn().mockRejectedValue(deadlock);
    await expect(retryDeadlocks(stuck)).rejects.toBe(deadlock);
    expect(stuck).toHaveBeenCalledTimes(5);

    const broken = jest.fn().mockRejectedValue(new Error('no disk'));
    await expect(retryDeadlocks(broken)).rejects.toThrow('no disk');
    expect(broken).toHaveBeenCalledTimes(1);
  });
});
