import request from 'supertest';
import { coverageBackends, metadata } from './coverageBackend';

type Backend = Awaited<
  ReturnType<ReturnType<typeof coverageBackends>['start']>
>;

/** Files of two lines, of which the second one was executed. */
export const lcovOf = (...files: [path: string, hits: number][]) =>
  files
    .map(([path, hits]) => `SF:${path}\nDA:1,${hits}\nDA:2,1\nend_of_record\n`)
    .join('');

export const coberturaOf = (sources: string[], paths: string[]) =>
  `<?xml version="1.0"?><coverage line-rate="1"><sources>${sources
    .map(source => `<source>${source}</source>`)
    .join('')}</sources><packages><package name="p"><classes>${paths
    .map(
      path =>
        `<class name="c" filename="${path}"><lines><line number="1" hits="1"/></lines></class>`,
    )
    .join('')}</classes></package></packages></coverage>`;

/** Of modules, each with files of one package. */
export const jacocoOf = (modules: Record<string, string[]>) =>
  `<?xml version="1.0"?><report name="shop">${Object.entries(modules)
    .map(
      ([module, files]) =>
        `<group name="${module}"><package name="org/shop">${files
          .map(
            file =>
              `<sourcefile name="${file}"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile>`,
          )
          .join('')}</package></group>`,
    )
    .join('')}</report>`;

export const inventoryListing = (...paths: string[]) =>
  JSON.stringify({
    version: 1,
    stacks: [],
    files: paths.map(path => ({ path, kind: 'source', lines: 3 })),
  });

export type Reports = [fileName: string, content: string][];

/** An upload of several reports by their names with folders, and parts beside them. */
export const sendReports = (
  { server }: Backend,
  reports: Reports,
  { of = {}, ...parts }: { of?: object; inventory?: string; config?: string },
) => {
  const upload = request(server)
    .post('/api/coverage/uploads')
    .field('metadata', JSON.stringify({ ...metadata, ...of }));
  for (const [fileName, content] of reports) {
    // The client of these tests would send the last part of a name only.
    upload.attach('report', Buffer.from(content), {
      filename: fileName,
      filepath: fileName,
    } as any);
  }
  return Object.entries(parts).reduce(
    (sent, [name, content]) => sent.attach(name, Buffer.from(content), name),
    upload,
  );
};

/** Paths with their covered lines. */
export const filesOf = async (
  { get }: Backend,
  name = 'shop',
): Promise<Record<string, number>> => {
  const { body } = await get(
    `/entities/component/default/${name}/files`,
  ).expect(200);
  return Object.fromEntries(
    body.items
      .map(({ path, totals }: any) => [path, totals.lines.covered])
      .sort(),
  );
};
