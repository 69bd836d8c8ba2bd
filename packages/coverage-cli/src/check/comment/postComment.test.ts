import { json } from 'node:stream/consumers';
import { FakePortal } from '../../testing/FakePortal';
import { runCommand } from '../../testing/runCommand';
import { TestRepository } from '../../testing/TestRepository';

interface Comment {
  id: number;
  body: string;
}

/** A code host that keeps comments as its documented API does, 100 a page. */
class FakeHost {
  readonly comments: Comment[] = [];
  readonly asked: string[] = [];
  server!: FakePortal;

  static async start(
    headers: (all: NodeJS.Dict<string | string[]>) => boolean,
  ) {
    const host = new FakeHost();
    host.server = await FakePortal.start(async (request, response) => {
      const url = new URL(request.url!, 'http://host');
      host.asked.push(`${request.method} ${url.pathname}`);
      const answer = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      if (!headers(request.headers)) {
        answer(401, { message: 'Bad credentials' });
        return;
      }
      if (request.method === 'GET') {
        const page = Number(url.searchParams.get('page'));
        answer(200, host.comments.slice((page - 1) * 100, page * 100));
        return;
      }
      const { body } = (await json(request)) as { body: string };
      const id = Number(url.pathname.split('/').at(-1));
      const existing = host.comments.find(comment => comment.id === id);
      if (request.method === 'POST') {
        host.comments.push({ id: host.comments.length + 1, body });
        answer(201, {});
      } else if (existing) {
        existing.body = body;
        answer(200, {});
      }
    });
    return host;
  }

  stop() {
    return this.server.stop();
  }
}

describe('coverage check --comment', () => {
  let repository: TestRepository;
  let host: FakeHost;

  beforeEach(() => {
    repository = new TestRepository({
      'lcov.info': 'SF:a.ts\nDA:1,1\nend_of_record\n',
    });
    repository.commit('Begin');
  });
  afterEach(async () => {
    await host.stop();
    repository.remove();
  });

  function check(env: Record<string, string>, ...args: string[]) {
    return runCommand(['check', '--comment', ...args], {
      cwd: repository.path,
      env,
    });
  }

  it('keeps one comment on GitHub up to date', async () => {
    host = await FakeHost.start(
      ({ authorization }) => authorization === 'Bearer secret',
    );
    // The own one is on the second page.
    host.comments.push(
      ...Array.from({ length: 120 }, (_, i) => ({ id: i + 1, body: 'Nice' })),
    );
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: host.server.url,
      GITHUB_TOKEN: 'secret',
    };
    expect((await check(env)).stderr).toBe('Commented on pull request 7.\n');
    expect((await check(env, '--project', '90')).stderr).toBe(
      'Renewed the comment on pull request 7.\n',
    );
    expect(host.comments).toHaveLength(121);
    expect(host.comments[120].body).toContain('### Coverage: ✓ passed');
    expect(host.asked).toContain('POST /repos/acme/shop/issues/7/comments');
    expect(host.asked).toContain('PATCH /repos/acme/shop/issues/comments/121');
  });

  it('keeps one comment on GitLab up to date', async () => {
    host = await FakeHost.start(
      headers => headers['private-token'] === 'secret',
    );
    const env = {
      GITLAB_CI: 'true',
      CI_MERGE_REQUEST_IID: '4',
      CI_PROJECT_ID: '12',
      GITLAB_TOKEN: 'secret',
    };
    const api = ['--api-url', `${host.server.url}/api/v4/`];
    await check(env, ...api);
    const { code, stderr } = await check(env, ...api);
    expect([code, stderr]).toEqual([
      0,
      'Renewed the comment on pull request 4.\n',
    ]);
    expect(host.comments).toHaveLength(1);
    expect(host.asked).toContain(
      'PUT /api/v4/projects/12/merge_requests/4/notes/1',
    );
  });

  it('tells what the host refuses, and what is missing', async () => {
    host = await FakeHost.start(() => false);
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: host.server.url,
    };
    const refused = await check({ ...env, GITHUB_TOKEN: 'wrong' });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      `error: ${host.server.url} refuses the comment (401): Bad credentials.\n`,
    ]);
    const missing = await check(env);
    expect(missing.stderr).toContain('environment variables GITHUB_TOKEN');
  });
});
