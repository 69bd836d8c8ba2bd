import {
  expectReadsBack,
  hitListOf,
  linesOnly,
} from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { covdirFormat } from './covdir';

const leaf = (name: string, coverage: (number | null)[]) => ({
  name,
  coverage,
  coveragePercent: 50,
  linesTotal: 0,
});
const valid = JSON.stringify({
  name: '',
  linesTotal: 4,
  linesCovered: 2,
  coveragePercent: 50,
  children: {
    '/': {
      name: '/',
      children: { usr: { children: { 'a.h': leaf('a.h', [0]) } } },
    },
    src: {
      name: 'src',
      linesTotal: 3,
      children: {
        coverage: { children: { 'b.c': leaf('b.c', [-1, 7, 0]) } },
        children: leaf('children', [2]),
      },
    },
  },
});

describe('covdirFormat', () => {
  it('reads the files of the tree, below and above the root', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({ format: 'covdir', findings: [] });
    expect([...files.keys()]).toEqual([
      '/usr/a.h',
      'src/coverage/b.c',
      'src/children',
    ]);
    expect(files.get('src/coverage/b.c')).toMatchObject({
      totals: { lines: { total: 2, covered: 1, partial: 0 } },
      detail: { lines: Uint32Array.of(2, 3), hits: Uint32Array.of(7, 0) },
    });
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        covdirFormat,
        files =>
          JSON.stringify({
            children: Object.fromEntries(
              files.map(({ path, detail }) => [
                path,
                leaf(
                  path,
                  hitListOf(detail!).map(hits => hits ?? -1),
                ),
              ]),
            ),
          }),
        linesOnly,
      ),
    ).resolves.toBeUndefined();
  });

  it('tells what differs and what was left out', async () => {
    const { findings } = await parseText(
      valid
        .replace('"linesTotal":4', '"linesTotal":5')
        .replace('"coverage":[2]', '"coverage":{}'),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'malformed-records',
      'report-header-differs',
    ]);
  });

  it.each([
    ['{"children":{}}', 'it names no source file'],
    ['{"children":{"a":{"coverage":[-1]}}}', 'it holds no line to cover'],
    ['{"children":{', 'it is malformed or cut off JSON'],
    [
      '{"children":{"a":'.repeat(300),
      'it is nested deeper than 512 objects and lists',
    ],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'covdir' })).rejects.toThrow(
      `Cannot read 'report' as grcov covdir: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'covdir')).resolves.toBeUndefined();
  }, 60_000);
});
