import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';
import { expectReadsBack, linesOnly } from '../__testUtils__/expectReadsBack';
import { expectRobust } from '../__testUtils__/expectRobust';
import { parseText } from '../__testUtils__/parse';
import { apexDeployFormat } from './apexDeploy';
import { apexTestFormat } from './apexTest';

const hitsByLine = ({ detail }: FileCoverage) =>
  Object.fromEntries(
    Array.from(detail!.lines, (line, i) => [line, detail!.hits[i]]),
  );

const deployed = (path: string, hits: Record<number, number>) => ({
  path,
  fnMap: {},
  branchMap: {},
  f: {},
  b: {},
  s: hits,
  statementMap: Object.fromEntries(
    Object.keys(hits).map(line => [
      line,
      {
        start: { line: Number(line), column: 0 },
        end: { line: Number(line), column: 0 },
      },
    ]),
  ),
});

describe('apexDeployFormat', () => {
  const valid = JSON.stringify({
    'no-map/Cart': deployed('no-map/Cart', { 3: 1, 4: 0 }),
  });

  it('reads lines, and no branches and functions', async () => {
    const { format, files, findings } = await parseText(valid);
    expect({ format, findings }).toEqual({
      format: 'apex-deploy',
      findings: [],
    });
    expect([...files.values()]).toEqual([
      {
        path: 'no-map/Cart',
        totals: {
          lines: { total: 2, covered: 1, partial: 0 },
          branches: null,
          functions: null,
        },
        detail: {
          lines: Uint32Array.of(3, 4),
          hits: Uint32Array.of(1, 0),
          branches: null,
          functions: null,
        },
      },
    ]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        apexDeployFormat,
        files =>
          JSON.stringify(
            Object.fromEntries(
              files.map(file => [
                file.path,
                deployed(file.path, hitsByLine(file)),
              ]),
            ),
          ),
        linesOnly,
      ),
    ).resolves.toBeUndefined();
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'apex-deploy')).resolves.toBeUndefined();
  }, 60_000);
});

describe('apexTestFormat', () => {
  const list = [
    {
      id: '01p',
      name: 'Cart',
      totalLines: 3,
      totalCovered: 2,
      coveredPercent: 67,
      lines: { 2: 1, 5: 1, 6: 0 },
    },
  ];
  const valid = JSON.stringify(list);

  it.each([
    ['the list', list],
    ['the result', { summary: {}, tests: [], coverage: { coverage: list } }],
    ['the answer', { status: 0, result: { coverage: { coverage: list } } }],
    [
      'an answer of many tests',
      {
        result: {
          summary: { orgWideCoverage: '71%' },
          tests: Array.from({ length: 3000 }, () => ({ Outcome: 'Pass' })),
          coverage: { coverage: list },
        },
      },
    ],
  ])('reads lines of %s', async (_, report) => {
    const { format, files, findings } = await parseText(JSON.stringify(report));
    expect({ format, findings }).toEqual({ format: 'apex-test', findings: [] });
    expect([...files.values()]).toEqual([
      {
        path: 'Cart',
        totals: {
          lines: { total: 3, covered: 2, partial: 0 },
          branches: null,
          functions: null,
        },
        detail: {
          lines: Uint32Array.of(2, 5, 6),
          hits: Uint32Array.of(1, 1, 0),
          branches: null,
          functions: null,
        },
      },
    ]);
  });

  it('gives back what was printed, in whatever chunks', async () => {
    await expect(
      expectReadsBack(
        apexTestFormat,
        files =>
          JSON.stringify(
            files.map(file => ({ name: file.path, lines: hitsByLine(file) })),
          ),
        linesOnly,
      ),
    ).resolves.toBeUndefined();
  });

  it('tells what differs and what was left out', async () => {
    const { findings } = await parseText(
      JSON.stringify([
        { ...list[0], totalLines: 4 },
        { name: 'Odd', lines: { x: 1, 1: 'y' } },
        { name: 'None' },
      ]),
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'malformed-records',
      'report-header-differs',
    ]);
    expect(findings[0].message).toMatch(/^3 malformed records/);
  });

  it.each([
    ['[]', 'it names no source file'],
    ['[{"name":"A","lines":{}}]', 'it holds no line to cover'],
    ['[{"name":', 'it is malformed or cut off JSON'],
  ])('refuses %s', async (text, reason) => {
    await expect(parseText(text, { format: 'apex-test' })).rejects.toThrow(
      `Cannot read 'report' as Salesforce Apex test coverage: ${reason}`,
    );
  });

  it('gives a result or an InputError for anything', async () => {
    await expect(expectRobust(valid, 'apex-test')).resolves.toBeUndefined();
  }, 60_000);
});
