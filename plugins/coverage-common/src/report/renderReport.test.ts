import { Analysis } from '../analysis/Analysis';
import { batchServer } from './__fixtures__/batchServer';
import { largeAnalysis } from './__fixtures__/large';
import { proseLines } from './__fixtures__/markdownReader';
import { withoutUpload } from './__fixtures__/withoutUpload';
import { renderReport } from './renderReport';
import { toReportDocument } from './toReportDocument';

const markdown = (analysis: Analysis) =>
  renderReport(analysis, { format: 'markdown' });

// What a report made by hand has, by the number of its item in the list of
// what two such reports contained.
const MEASURED: [string, string, RegExp][] = [
  ['A1', 'commit and tool', /67d7fff5.*on branch `main`[^]*`cobertura`/],
  ['A2', 'target', /\*\*Goal:\*\* 80 % of lines by 2026-06-30/],
  ['A3', 'verdict with reason', /✗ Needs tests\.\*\* Tests cover 211 of 1,384/],
  ['A4', 'broken kinds', /\| integration .* ✗ uncollectable/],
  ['A5', 'kinds with files and functions', /\| unit +\| +3 \| +3 \| +55 \|/],
  ['A6', 'description of a kind', /Tests of single modules/],
  ['A7', 'manual tests', /\| manual +\| +37 \| +10 \| +37 .*run by people/],
  ['A8', 'empty kinds', /\| contract .* ✗ empty: no file/],
  ['A9', 'coverage', /15\.2 % \(211 of 1,384 lines\)/],
  ['A13', 'lines per module', /\| worker +\| +346 \|/],
  ['A14', 'stubs', /def test_track_request/],
  [
    'A15',
    'test file of a module',
    /`core\/tests\/unit\/test_database\.py` for/,
  ],
  ['A16', 'priorities', /◆ High/],
  ['A17', 'phases with a goal', /### Phase 1: Add unit tests \(week 1\)/],
  ['A18', 'files to create', /- \[ \] `core\/tests\/unit\/test_webhooks\.py`/],
  ['A18', 'ticked', /- \[x\] `core\/tests\/unit\/test_logging_config\.py`/],
  ['A19', 'hours of a phase', /Effort: .* h \(.*stated: 4 to 6 h/],
  ['A20', 'what a phase can reach', /at most 28\.7 %.*goal of 60 % cannot be/],
  ['A21', 'focus', /368 of 402 branches are missed/],
  ['A22', 'quick wins', /## Quick wins[^]*webhooks\.py` +\| +\+41 \|/],
  ['A23', 'goals', /\| webhooks +\| +51 \| +0 \| +0 % \| +80 % \| +41 \|/],
  ['A24', 'reconciliation', /hold 1,103 of 1,384 lines; the rest \(281\)/],
  ['A25', 'target in lines', /1,384 lines = 1,108; 211 covered, \*\*897 miss/],
  ['A26', 'realistic target', /Realistic: 57\.4 % = 795 lines, 584 missing/],
  ['A27', 'immediate actions', /### Immediate actions\n\n1\. \*\*Create/],
  ['A28', 'reasons', /- Why: 101 of 101 lines uncovered/],
  ['A29', 'future actions', /### Future actions\n\n- Extend/],
  ['A30', 'have and need', /### What we have[^]*### What we need/],
  ['A31', 'notes', /A server runs for tests/],
  ['A32', 'measurement', /A CI step that measures coverage with pytest/],
  ['A33', 'command', /\(cd core && pytest .*--cov=batch_app/],
  ['A34', 'iterate', /go on until 80 % of lines is reached/],
  ['A36', 'snippet', /- run: pytest --cov=batch_app/],
  ['A37', 'effort in all', /Estimated effort:\*\* 6\.8 h \(4\.8-10\.9\)/],
  ['A37', 'stated effort', /the phases state 9 to 13 h/],
  ['A38', 'stated priority', /◆ High \(open source release\)/],
  ['B1', 'best and worst areas', /Best areas[^]*base: 92\.1 %[^]*Worst areas/],
  ['B3', 'levels', /‖ Critical gap/],
  ['B5', 'counting rule', /What counts: Source files count/],
  ['B7', 'tested files', /#### Tested files \(3\)/],
  ['B8', 'kinds of an area', /Reached by tests of kind: unit/],
  ['B9', 'missing tests', /#### Missing tests \(3 files\)[^]*\*\*Sum\*\*/],
  ['B13', 'wanted kinds', /✗ Wanted kinds that lack: integration and e2e/],
  ['B22', 'exact length', /api_server\.py` +\| +1 \| +331 \| +959 \|/],
  ['B24', 'weeks', /\(week 2\)/],
  ['B29', 'upload', /coverage-cli upload core\/coverage\.\w+ --entity/],
  ['B32', 'metrics', /\| Line coverage +\| lines +\| 15\.2 %.*80 %/],
  ['B33', 'unit of a metric', /8\.5 % \(34 of 402 branches\)/],
  ['B34', 'top gaps', /The gaps that matter most:\n\n1\. database: 0 %/],
  ['-', 'findings', /✗ Error +\| C2 .*69\.7 %.*Set the goal of the whole/],
  ['-', 'forecast', /Code grows as fast as tests/],
  ['-', 'no promise', /no guarantee of quality/],
  ['-', 'basis', /churn counts as unknown/],
];

const NOT_UPLOADED: [string, string, RegExp][] = [
  ['A1', 'no commit', /\*\*Commit:\*\* none, nothing was uploaded/],
  ['B2', 'overview by files', /\| Backend handlers +\| +12 of 14 \| +85\.7 %/],
  ['B2', 'sum', /\*\*Sum of the areas\*\* \| +13 of 87 \| +14\.9 %/],
  ['B4', 'exact counts', /\| Satellite +\| +0 of 35 \| +0 % \| ‖ Critical gap/],
  ['B12', 'folded folder', /\| `satellite\/` +\| +35 \| +1,750 \|/],
  ['B20', 'no upload', /### Why nothing is measured/],
  ['-', 'nothing is claimed of lines', /covered: not measured/],
];

describe('Markdown', () => {
  const measured = markdown(batchServer({ covered: true }));
  const notUploaded = markdown(withoutUpload());

  it.each(MEASURED)('has %s: %s', (_, __, pattern) => {
    expect(measured).toMatch(pattern);
  });

  it.each(NOT_UPLOADED)('of nothing uploaded has %s: %s', (_, __, pattern) => {
    expect(notUploaded).toMatch(pattern);
  });

  it('explains 0 % (A10 to A12) with evidence and remedy', () => {
    const zero = markdown(batchServer({ covered: false }));
    expect(zero).toContain('### Why 0 %');
    expect(zero).toContain('imports curation_app');
    expect(zero).toContain('What to do: Delete these tests');
    expect(zero).toContain('1,108; 0 covered, **1,108 missing**');
  });

  it('never shows what is not measured as 0 % of lines', () => {
    expect(notUploaded).not.toMatch(/\b0 % \(0 of \d+ lines\)/);
    expect(notUploaded).not.toContain('of lines |');
  });

  it('says why a section is missing, and leaves others out', () => {
    const bare = markdown({
      ...withoutUpload(),
      testKinds: null,
      areas: [],
      diagnoses: [],
      advice: [],
      metrics: [],
      notes: [],
      basis: [],
      stacks: [],
      statedPriority: null,
      files: { source: 0, measured: 0, tested: null },
      plan: { ...withoutUpload().plan, phases: [], from: null, to: null },
    });
    expect(bare).toContain('No inventory was sent');
    expect(bare).toContain('There is no area');
    expect(bare).toContain('No area has a gap.');
    expect(bare).toContain('upload REPORT --entity');
    for (const heading of [
      'Plan',
      'Metrics',
      'Notes',
      'Quick',
      'Why',
      'Find',
    ]) {
      expect(bare).not.toMatch(new RegExp(`^#+ ${heading}`, 'm'));
    }
    expect(bare).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('has no colour, no emoji and no empty heading', () => {
    expect(measured).not.toMatch(/\p{Emoji_Presentation}|\ufe0f/u);
    expect(measured).not.toMatch(/^(#+) .*\n\n\1 /m);
    expect(measured).not.toMatch(/undefined|null|NaN|\[object/);
    expect(proseLines(measured).join('\n')).not.toMatch(/\n{4}/);
  });

  it('stays small with 20,000 files', () => {
    const large = largeAnalysis(200, 100);
    expect(markdown(large).length).toBeLessThan(300_000);
  });

  it('keeps its tables and headings, whatever names and reasons hold', () => {
    const evil =
      '|`<b>[x](http://e.example)\n# no\n```\n\\| </td> **@all** ![i](y)';
    const hostile = replaceTexts(batchServer({ covered: true }), evil);
    const clean = proseLines(measured);
    const lines = proseLines(markdown(hostile));
    const shape = (all: string[]) =>
      all
        .filter(line => /^[|#]/.test(line))
        .map(line =>
          line.startsWith('#')
            ? /^#+/.exec(line)![0]
            : line.replace(/\\[\\|]/g, '').split('|').length,
        );
    expect(shape(lines)).toEqual(shape(clean));
    expect(lines.join('\n').replace(/`[^\n]*?`/g, '')).not.toContain('<b>');
  });
});

describe('JSON', () => {
  it('is the document, with every row', () => {
    const large = largeAnalysis(2, 100);
    const json = JSON.parse(renderReport(large, { format: 'json' }));
    expect(json.version).toBe(1);
    expect(json.areas[0].untested).toHaveLength(50);
    expect(json).toEqual(JSON.parse(JSON.stringify(toReportDocument(large))));
  });
});

/** Free texts are replaced; words of the model (levels, kinds, dates) stay. */
function replaceTexts<T>(value: T, evil: string, key = ''): T {
  const isFree =
    /^(?:title|name|path|message|text|reason|rationale|sentence|remedy|instruction|basis|description|entityRef|owner|system|branch|commit|countingRule|originDetail|evidence|include|testFiles|testKinds|notes|root|flags|formats|filesToCreate|unplanned|area)$/.test(
      key,
    );
  if (typeof value === 'string') {
    return (isFree ? evil + value : value) as T;
  }
  if (Array.isArray(value)) {
    return value.map(item => replaceTexts(item, evil, key)) as T;
  }
  return value !== null && typeof value === 'object'
    ? (Object.fromEntries(
        Object.entries(value).map(([k, v]) => [k, replaceTexts(v, evil, k)]),
      ) as T)
    : value;
}
