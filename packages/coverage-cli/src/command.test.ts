import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { version } from '../package.json';
import { TestFolder } from './testing/TestFolder';

/** The command as it is typed: a process of its own. */
async function coverage(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
) {
  const bin = resolve(__dirname, '../bin/coverage');
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', bin, ...args],
      { ...options, env: { ...process.env, ...options.env } },
    );
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as {
      code: number;
      stdout: string;
      stderr: string;
    };
    return { code, stdout, stderr };
  }
}

describe('the coverage command', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('lcov.info', 'SF:a.ts\nDA:1,1\nend_of_record\n');
  });
  afterEach(() => folder.remove());

  it('prints its version and its help', async () => {
    expect(await coverage(['--version'])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
    const help = await coverage(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('Usage: coverage [options] [command]');
    expect(help.stdout).toContain('Examples:');
  });

  it('suggests the command that was meant', async () => {
    expect(await coverage(['uplaod'])).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: unknown command 'uplaod'\n(Did you mean upload?)\n",
    });
  });

  it('fails with its help when nothing is asked of it', async () => {
    const { code, stdout, stderr } = await coverage([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: coverage');
  });

  it('prints nothing but JSON', async () => {
    const { code, stdout, stderr } = await coverage(
      ['parse', 'lcov.info', '--json'],
      { cwd: folder.path },
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).merged.files).toBe(1);
  });

  it('reads files relative to where the person is, not to the root', async () => {
    const { code } = await coverage(['parse', 'lcov.info'], {
      env: { npm_lifecycle_event: 'coverage', INIT_CWD: folder.path },
    });
    expect(code).toBe(0);
  });

  it('ends with 2 and one sentence on a mistake', async () => {
    expect(
      await coverage(['parse', 'missing.info'], { cwd: folder.path }),
    ).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: missing.info does not exist.\n',
    });
  });
});
