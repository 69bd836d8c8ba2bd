import { randomBytes } from 'node:crypto';
import {
  answering,
  backstageError,
  FakePortal,
  refusingEarly,
} from '../testing/FakePortal';
import { runCommand } from '../testing/runCommand';
import { TestFolder } from '../testing/TestFolder';
import { uploadResult } from '../testing/uploadResult';

describe('coverage upload, when the portal does not take it', () => {
  let folder: TestFolder;
  let portal: FakePortal;

  beforeEach(() => {
    folder = new TestFolder();
    folder.write('lcov.info', 'SF:src/a.ts\nDA:1,1\nend_of_record\n');
  });
  afterEach(async () => {
    await portal.stop();
    folder.remove();
  });

  function upload(
    file = 'lcov.info',
    env: Record<string, string> = { COVERAGE_TOKEN: 'secret-token' },
  ) {
    return runCommand(
      [
        ...['upload', file, '--url', portal.url, '--commit', 'abcdef1234'],
        ...['--entity', 'component:default/checkout', '--fail-on-error'],
      ],
      { cwd: folder.path, env },
    );
  }

  it("prints the portal's sentence", async () => {
    portal = await FakePortal.start(
      answering(400, backstageError('lcov.info is cut off after line 2.')),
    );
    expect(await upload()).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: lcov.info is cut off after line 2.\n',
      waits: [],
    });
  });

  it('hears a refusal that comes long before the end of the upload', async () => {
    folder.write('big.xml', randomBytes(8 * 1024 * 1024));
    portal = await FakePortal.start(
      refusingEarly(404, 'There is no entity component:default/checkout.'),
    );
    for (let round = 0; round < 10; round++) {
      const { code, stderr } = await upload('big.xml');
      expect(code).toBe(2);
      expect(stderr).toContain(
        'error: There is no entity component:default/checkout.\n',
      );
    }
  });

  it('listens first after a connection that was cut while sending', async () => {
    folder.write('big.xml', randomBytes(8 * 1024 * 1024));
    portal = await FakePortal.start(
      request => void request.socket.destroy(),
      refusingEarly(413, 'The upload is larger than 200 MB.'),
    );
    const { code, stderr, waits } = await upload('big.xml');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^No answer from the portal \(the connection was cut off\); trying again in 1 s\.\nerror: The upload is larger than 200 MB\.\n$/,
    );
    expect(waits).toEqual([1000]);
  });

  it('explains a missing and a wrong token', async () => {
    portal = await FakePortal.start(
      answering(401, backstageError('Missing credentials')),
    );
    expect((await upload('lcov.info', {})).stderr).toBe(
      `error: The portal at ${portal.url} asks for a token (Missing credentials): set the environment variable COVERAGE_TOKEN to one of its backend.auth.externalAccess tokens.\n`,
    );
    expect((await upload()).stderr).toBe(
      `error: The portal at ${portal.url} does not accept the token in COVERAGE_TOKEN (Missing credentials).\n`,
    );
  });

  it('tries again while the portal is busy, as long as it asks', async () => {
    const busy = backstageError('Too many uploads');
    portal = await FakePortal.start(
      answering(503, busy),
      answering(429, busy, { 'retry-after': '5' }),
      answering(201, uploadResult()),
    );
    const { code, stderr, waits } = await upload();
    expect(code).toBe(0);
    expect(waits).toEqual([1000, 5000]);
    expect(stderr).toBe(
      'The portal answered 503 Service Unavailable; trying again in 1 s.\n' +
        'The portal answered 429 Too Many Requests; trying again in 5 s.\n',
    );
  });

  it('gives up after four tries', async () => {
    portal = await FakePortal.start(
      answering(503, backstageError('The database is restarting.')),
    );
    const { code, stderr, waits } = await upload();
    expect(code).toBe(2);
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(portal.requests).toBe(4);
    expect(stderr).toContain(
      'error: The portal failed (503): The database is restarting.\n',
    );
  });

  it('names the address that cannot be reached', async () => {
    portal = await FakePortal.start(answering(500, {}));
    const { url } = portal;
    await portal.stop();
    const { code, stderr } = await upload();
    expect(code).toBe(2);
    expect(stderr).toContain(
      `error: Cannot reach the portal at ${url}: connection refused.\n`,
    );
  });

  it('recognises a server that is no coverage portal', async () => {
    portal = await FakePortal.start((request, response) => {
      request.resume();
      response.end('<!doctype html>');
    });
    const { code, stderr } = await upload();
    expect(code).toBe(2);
    expect(stderr).toContain(
      'answered 200 OK, but not as a coverage portal does: is it the base URL of a Backstage backend with the coverage plugin?\n',
    );
  });

  it('does not follow a redirect with a token', async () => {
    portal = await FakePortal.start(
      answering(308, {}, { location: 'https://portal.example.com/' }),
    );
    const { code, stderr } = await upload();
    expect(code).toBe(2);
    expect(stderr).toContain(
      "redirects to https://portal.example.com/: give that portal's base URL.\n",
    );
  });
});
