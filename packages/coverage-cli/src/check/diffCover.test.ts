import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../testing/runCommand';
import { TestRepository } from '../testing/TestRepository';

/** Debian has it: `apt install diff-cover`. Where it is missing, it cannot be asked. */
const isInstalled = spawnSync('diff-cover', ['--version']).status === 0;

/** Versions of a file, each line one of a few words, so that changes overlap. */
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd = 1', ''), { maxLength: 12 })
  .map(lines => lines.map(line => `${line}\n`).join(''));

const files = fc.record({
  'src/a.py': text,
  'src/b c.py': text,
  'src/new.py': fc.option(text, { nil: undefined }),
});

function written(version: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(version).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

function cobertura(version: Record<string, string>, seed: number): string {
  const classes = Object.entries(version).map(([path, content]) => {
    const count = content.split('\n').length - 1;
    const lines = Array.from({ length: count }, (_, i) => i + 1)
      .filter(line => (line * 7 + seed) % 5 !== 0)
      .map(
        line =>
          `<line number="${line}" hits="${
            (line * 3 + seed) % 4 === 0 ? 0 : 1
          }"/>`,
      );
    return `<class name="x" filename="${path}"><methods/><lines>${lines.join(
      '',
    )}</lines></class>`;
  });
  return `<?xml version="1.0"?><coverage line-rate="0" version="1"><sources><source>.</source></sources><packages><package name="p"><classes>${classes.join(
    '',
  )}</classes></package></packages></coverage>`;
}

(isInstalled ? describe : describe.skip)(
  'patch coverage beside diff-cover',
  () => {
    it('is the same for any change', async () => {
      await fc.assert(
        fc.asyncProperty(files, files, fc.nat(99), async (old, now, seed) => {
          // A report without a line is refused.
          fc.pre(cobertura(written(now), seed).includes('<line '));
          const repository = new TestRepository(written(old));
          try {
            repository.commit('Begin');
            repository.git('checkout', '--quiet', '-b', 'feat');
            repository.git('rm', '-r', '--quiet', '--ignore-unmatch', 'src');
            repository.writeAll({ ...written(now), 'other.txt': `${seed}` });
            repository.commit('Change');
            const report = repository.write(
              'coverage.xml',
              cobertura(written(now), seed),
            );
            const { stdout } = await runCommand(
              ['check', 'coverage.xml', '--base', 'main', '--json'],
              { cwd: repository.path },
            );
            const theirs = join(repository.path, 'theirs.json');
            execFileSync(
              'diff-cover',
              [report, '--compare-branch', 'main', '--json-report', theirs],
              { cwd: repository.path, stdio: 'ignore' },
            );
            const { total_num_lines: total, total_num_violations: missed } =
              JSON.parse(readFileSync(theirs, 'utf8'));
            expect(JSON.parse(stdout).patch.lines).toEqual({
              total,
              covered: total - missed,
            });
          } finally {
            repository.remove();
          }
        }),
        { numRuns: 10 },
      );
    }, 120_000);
  },
);
