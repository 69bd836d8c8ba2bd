import { gzipSync } from 'node:zlib';
import { answering, FakePortal } from '../testing/FakePortal';
import { runCommand } from '../testing/runCommand';
import { TakenUpload } from '../testing/TakenUpload';
import { TestFolder } from '../testing/TestFolder';
import { uploadResult } from '../testing/uploadResult';

const lcov = 'SF:src/a.ts\nDA:1,1\nend_of_record\n';
const entity = ['--entity', 'component:default/checkout'];
const commit = ['--commit', 'abcdef1234'];

describe('coverage upload', () => {
  let folder: TestFolder;
  let portal: FakePortal | undefined;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('coverage/lcov.info', lcov);
  });
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
    folder.remove();
  });

  function upload(...args: string[]) {
    return runCommand(['upload', ...args], {
      cwd: folder.path,
      env: {
        COVERAGE_TOKEN: 'secret-token',
        ...(portal && { COVERAGE_URL: portal.url }),
      },
    });
  }

  it('sends the metadata and the packed reports with the token', async () => {
    folder.write('packed.xml.gz', gzipSync('<coverage/>'));
    const taken = new TakenUpload();
    portal = await FakePortal.start(taken.take);

    const { code, stderr } = await upload(
      ...['coverage/lcov.info', 'packed.xml.gz', ...entity, ...commit],
      ...['--branch', 'main', '--committed-at', '2025-10-31T10:09:44-07:00'],
      ...['--flag', 'unit', '--pull-request', '7'],
      ...['--build-url', 'https://ci.example.com/1'],
    );

    expect([code, stderr]).toEqual([0, '']);
    expect(taken.request).toMatchObject({
      method: 'POST',
      url: '/api/coverage/uploads',
      headers: { authorization: 'Bearer secret-token' },
    });
    const { text } = taken;
    expect(text.match(/Content-Encoding: gzip/g)).toHaveLength(2);
    expect(text).toContain('Content-Type: application/json\r\n');
    expect(text.indexOf('name="metadata"')).toBeLessThan(
      text.indexOf('name="report"'),
    );
    expect(taken.metadata).toEqual({
      entityRef: 'component:default/checkout',
      commit: 'abcdef1234',
      branch: 'main',
      committedAt: '2025-10-31T10:09:44-07:00',
      flag: 'unit',
      pullRequest: '7',
      buildUrl: 'https://ci.example.com/1',
    });
    expect(taken.parts).toEqual([
      ['metadata', null],
      ['report', 'coverage/lcov.info'],
      ['report', 'packed.xml.gz'],
    ]);
    expect(await taken.contentsOf('report')).toEqual([lcov, '<coverage/>']);
  });

  it('sends what the repository says of itself before the reports', async () => {
    folder.write('.coverage-plan.yaml', 'targets: []');
    folder.write('inventory.json', '{}');
    const taken = new TakenUpload();
    portal = await FakePortal.start(taken.take);

    const { code, stderr } = await upload(
      ...['coverage/lcov.info', ...entity, ...commit],
      ...['--inventory', 'inventory.json', '--config', '.coverage-plan.yaml'],
    );

    expect([code, stderr]).toEqual([0, '']);
    expect(taken.parts).toEqual([
      ['metadata', null],
      ['inventory', 'inventory.json'],
      ['config', '.coverage-plan.yaml'],
      ['report', 'coverage/lcov.info'],
    ]);
    expect(await taken.contentsOf('config')).toEqual(['targets: []']);
  });

  it('names a repository file that is not there before anything is sent', async () => {
    const { code, stderr } = await upload(
      ...['coverage/lcov.info', ...entity, ...commit],
      ...['--config', 'missing.yaml'],
    );
    expect(code).toBe(2);
    expect(stderr).toContain('missing.yaml does not exist.');
  });

  it('tells the coverage, the change, the findings and the tab', async () => {
    const finding = {
      code: 'report-header-differs',
      severity: 'warning' as const,
      message: 'The report says 1,384 lines but lists 1,383.',
      path: 'coverage.xml',
    };
    portal = await FakePortal.start(
      answering(201, uploadResult({ findings: [finding] })),
    );
    const { code, stdout } = await upload(
      ...['coverage/lcov.info', ...entity, ...commit],
    );
    expect(code).toBe(0);
    expect(stdout).toBe(`\
Uploaded the coverage of component:default/checkout at abcdef1 on main.
lines: 211 of 1,384, 15.2 %
Line coverage fell by 1.3 percentage points since the snapshot before.
warning: coverage.xml: The report says 1,384 lines but lists 1,383.
${portal.url}/catalog/default/component/checkout/coverage
`);
  });

  it("prints the portal's answer as JSON", async () => {
    const result = uploadResult({ created: false });
    portal = await FakePortal.start(answering(200, result));
    const { stdout } = await upload(
      ...['coverage/lcov.info', ...entity, ...commit, '--json'],
    );
    expect(JSON.parse(stdout)).toEqual(result);
  });

  it('says what was there already', async () => {
    portal = await FakePortal.start(
      answering(200, uploadResult({ created: false, change: null })),
    );
    const { stdout } = await upload(
      ...['coverage/lcov.info', ...entity, ...commit],
    );
    expect(stdout).toContain(
      'The portal has this coverage of component:default/checkout at abcdef1 on main already.',
    );
    expect(stdout).toContain('There is no earlier snapshot to compare with.');
  });

  it('sends a report for all entities of a repository, and tells of each', async () => {
    const { links, ...rest } = uploadResult();
    const taken = new TakenUpload({
      created: true,
      repository: 'https://github.com/acme/shop',
      entities: ['cart', 'web'].map(name => ({
        ...rest,
        entityRef: `component:default/${name}`,
        change: null,
        links: {
          ...links,
          tab: `/catalog/default/component/${name}/coverage`,
        },
      })),
      findings: [
        {
          code: 'files-of-no-entity',
          severity: 'warning',
          message: '1 file of the reports lies in no entity: x.ts',
        },
      ],
    });
    portal = await FakePortal.start(taken.take);
    const { code, stdout } = await upload(
      ...['coverage/lcov.info', ...commit],
      ...['--repository', 'https://github.com/acme/shop'],
    );
    expect(code).toBe(0);
    expect(taken.metadata).toEqual({
      repository: 'https://github.com/acme/shop',
      commit: 'abcdef1234',
    });
    const told = (name: string) => `\
Uploaded the coverage of component:default/${name} at abcdef1 on main.
lines: 211 of 1,384, 15.2 %
There is no earlier snapshot to compare with.
${portal!.url}/catalog/default/component/${name}/coverage
`;
    expect(stdout).toBe(
      `${told('cart')}${told(
        'web',
      )}warning: 1 file of the reports lies in no entity: x.ts\n`,
    );
  });

  it.each([
    [['missing.info', ...entity, ...commit], 'missing.info does not exist.'],
    [['coverage', ...entity, ...commit], 'coverage is a folder:'],
    [['empty.xml', ...entity, ...commit], 'empty.xml is empty:'],
    [
      ['coverage/lcov.info', ...entity, ...commit],
      'Say where the portal is: --url https://backstage.example.com, or the environment variable COVERAGE_URL.',
    ],
    [
      ['coverage/lcov.info', ...entity, ...commit, '--url', 'localhost:7007'],
      '"localhost:7007" is no address of a portal:',
    ],
    [
      ['coverage/lcov.info', ...entity, '--url', 'http://127.0.0.1:1'],
      'say with --commit which commit was measured.',
    ],
    [
      ['coverage/lcov.info', ...commit, '--url', 'https://portal'],
      'Say with --entity whose coverage it is, or with --repository',
    ],
    [
      [
        ...['coverage/lcov.info', ...entity, ...commit],
        ...['-r', 'https://a/b', '--url', 'https://portal'],
      ],
      'or with --repository that it is of all entities of a repository; one of them.',
    ],
  ])('refuses %j before it sends anything', async (args, message) => {
    folder.write('empty.xml', '');
    const { code, stdout, stderr } = await upload(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
  });
});
