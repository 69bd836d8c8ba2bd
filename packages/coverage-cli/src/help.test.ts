import { runCommand } from './testing/runCommand';

const help = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCommand([...args, '--help'], {
    cwd: __dirname,
  });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

describe('the help of the coverage command', () => {
  it('names every command', async () => {
    const text = await help();
    const names = [...text.matchAll(/^ {2}([a-z]+) \[/gm)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      'parse',
      'scan',
      'check',
      'upload',
      'init',
      'annotate',
      'completion',
      'help',
    ]);
  });

  it.each([
    'parse',
    'scan',
    'check',
    'upload',
    'init',
    'annotate',
    'completion',
  ])('of %s fits a terminal, and ends with examples', async command => {
    const text = await help(command);
    expect(text.split('\n').filter(line => line.length > 80)).toEqual([]);
    // A word alone on a line was wrapped twice.
    expect(text).not.toMatch(/^[\w,.]+\n\w/m);
    expect(text).toMatch(/^Usage: coverage /);
    expect(text).toContain('\nExamples:\n');
    expect(text).toContain(`coverage ${command}`);
  });
});
