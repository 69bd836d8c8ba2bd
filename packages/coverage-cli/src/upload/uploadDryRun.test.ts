import { runCommand } from '../testing/runCommand';

/** Of this package, whose commits tell what is not typed. */
async function dryRun(args: string[], env?: Record<string, string>) {
  const { code, stdout } = await runCommand(
    [
      ...['upload', 'package.json', '--entity', 'component:default/checkout'],
      ...['--dry-run', '--json', ...args],
    ],
    { cwd: `${__dirname}/../..`, env },
  );
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const commit = ['--commit', 'abcdef1234'];
const portal = { COVERAGE_URL: 'https://portal' };

describe('coverage upload --dry-run', () => {
  it('shows what would be sent before anybody says where to', async () => {
    expect(await dryRun([...commit, '--no-inventory'])).toMatchObject({
      url: null,
      files: [{ file: 'package.json' }],
    });
  });

  it('takes the commit, its time and the branch from Git', async () => {
    const { metadata } = await dryRun(['--no-inventory'], portal);
    expect(metadata.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(metadata.committedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+([+-]|Z)/);
  });

  it('takes the parents from Git, and what is typed over it', async () => {
    const { metadata } = await dryRun(['--no-inventory'], portal);
    const { commit: head, parents } = metadata;
    expect(parents ?? []).not.toContain(head);
    for (const parent of parents ?? []) {
      expect(parent).toMatch(/^[0-9a-f]{40}$/);
    }
    const typed = await dryRun(
      ['--no-inventory', '--parents', 'aaaaaa1, bbbbbb2', '--partial'],
      portal,
    );
    expect(typed.metadata).toEqual(
      expect.objectContaining({
        parents: ['aaaaaa1', 'bbbbbb2'],
        complete: false,
      }),
    );
  });

  it('does not guess the branch of a commit that is not checked out', async () => {
    expect(await dryRun(commit, { COVERAGE_URL: 'https://portal/x/' })).toEqual(
      {
        url: 'https://portal/x/api/coverage/uploads',
        metadata: {
          entityRef: 'component:default/checkout',
          commit: 'abcdef1234',
        },
        files: [
          { part: 'report', file: 'package.json', bytes: expect.any(Number) },
        ],
      },
    );
  });
});
