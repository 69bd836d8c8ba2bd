import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { TestRepository } from '../../testing/TestRepository';
import { gitHistory } from './gitHistory';

const NOW = new Date('2026-06-30T12:00:00Z');
const LINES = Array.from({ length: 20 }, (_, i) => `x${i} = ${i}\n`).join('');

describe('gitHistory', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  const move = (from: string, to: string) => {
    repository.write(to, '');
    renameSync(join(repository.path, from), join(repository.path, to));
  };

  it('follows a file through its names', async () => {
    repository.writeAll({ 'a.py': LINES, 'other.py': 'y = 1\n' });
    repository.commit('Begin', '2026-06-30T12:00:00Z');
    repository.write('a.py', `${LINES}z = 1\n`);
    repository.commit('Fix a crash', '2026-06-30T12:00:00Z');
    move('a.py', 'lib/b.py');
    repository.commit('Move', '2026-06-30T12:00:00Z');
    move('lib/b.py', 'lib/ümlaut c.py');
    repository.commit('Move again', '2026-06-30T12:00:00Z');
    const history = await gitHistory(repository.path, '2026-01-01', NOW);
    expect(Object.fromEntries(history!)).toMatchObject({
      'lib/ümlaut c.py': { churn: 4, fixes: 1 },
      'other.py': { churn: 1, fixes: 0 },
    });
    expect(history!.has('a.py')).toBe(false);
    const below = await gitHistory(
      join(repository.path, 'lib'),
      '2026-01-01',
      NOW,
    );
    // Below a folder, Git shows what came into it as new there.
    expect([...below!.keys()]).toEqual(['ümlaut c.py']);
  });

  it('weighs what is long ago less, and leaves out what is longer ago', async () => {
    repository.write('a.py', 'x = 1\n');
    repository.commit('Old', '2025-01-01T12:00:00Z');
    repository.write('a.py', 'x = 2\n');
    repository.commit('Bugfix', '2026-04-01T12:00:00Z');
    const history = await gitHistory(repository.path, '2026-01-01', NOW);
    expect(history?.get('a.py')?.churn).toBeCloseTo(Math.exp(-1), 5);
    expect(history?.get('a.py')?.fixes).toBe(1);
  });

  it('keeps apart a new file of a name that another one had', async () => {
    // Git counts back from its own clock, in seconds.
    const now = new Date();
    now.setMilliseconds(0);
    repository.write('a.py', LINES);
    repository.commit('Begin', now.toISOString());
    move('a.py', 'b.py');
    repository.commit('Move', now.toISOString());
    repository.write('a.py', 'new = 1\n');
    repository.commit('New', now.toISOString());
    const history = await gitHistory(repository.path, '1.year', now);
    expect(history?.get('b.py')?.churn).toBe(2);
    expect(history?.get('a.py')?.churn).toBe(1);
  });

  it('is unknown where there is none', async () => {
    expect(await gitHistory(repository.path, '1.year', NOW)).toBeNull();
  });
});
