import { detectFormat } from './detectFormat';
import { coverageFormats } from './formats';

function detect(text: string | Buffer) {
  return detectFormat(Buffer.from(text), coverageFormats)?.id;
}

describe('detectFormat', () => {
  it.each([
    ['lcov', 'TN:\nSF:a\nDA:1,1\n'],
    ['lcov', '# made by x\n\nSF:a\n'],
    ['lcov', '\uFEFFTN:\r\nSF:a\r\n'],
    ['lcov', 'garbage\nSF:a\nDA:1,1\nend_of_record\n'],
    ['cobertura', '<coverage line-rate="1"/>'],
    [
      'cobertura',
      '<coverage><package><class filename="a.h" name="T"/></package></coverage>',
    ],
    [
      'cobertura',
      '<coverage><package><class name="a > b" filename="a"/></package></coverage>',
    ],
    [
      'cobertura',
      '<coverage><sources></sources><packages></packages></coverage>',
    ],
    ['jacoco', '<report name="x"><package name="p"/></report>'],
    [
      'cobertura',
      '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE coverage [<!ELEMENT a (b)> ] >\n<coverage\n version="1"><packages><class name="A" filename="a"/>',
    ],
    ['clover', '<coverage generated="1" clover="4"><project/></coverage>'],
    [
      'clover',
      '<coverage><project><file name="a"><line num="1" count="1"/></file></project></coverage>',
    ],
    ['opencover', '<CoverageSession><Modules/></CoverageSession>'],
    ['vs-results', '<results><modules><module name="a"/></modules></results>'],
    ['vs-dspriv', '<CoverageDSPriv><Module/></CoverageDSPriv>'],
    [
      'dotcover',
      '<Root CoveredStatements="1" ReportType="DetailedXml" DotCoverVersion="2023.3"/>',
    ],
    [
      'ncover',
      '<coverage profilerVersion="1.5.8 Beta" driverVersion="1.5.8.0"/>',
    ],
    [
      'ncover',
      '<coverage>\n<module name="a"><method name="m"><seqpnt visitcount="1" line="3"/>',
    ],
    ['scoverage', '<scoverage statement-count="1"><packages/></scoverage>'],
    ['bullseye', '<BullseyeCoverage name="a" dir="."/>'],
    [
      'phpunit-xml',
      '<phpunit xmlns="https://schema.phpunit.de/coverage/1.0"><project/></phpunit>',
    ],
    ['sonar-generic', '<coverage version="1"><file path="a"/></coverage>'],
    ['pycov-json', '{"meta": {"branch_coverage": false}, "files": {}}'],
    ['pycov-json', '{"files": {"a": {"executed_lines": []}}}'],
    ['istanbul', '{"a": {"path": "a", "statementMap": {}, "s": {}}}'],
    ['istanbul', '{"a\\"b":{"path":"C:\\\\a","s":{"1":1,"2":0'],
    ['jest-json', '{"numFailedTests": 0, "testResults": [], "coverageMap"'],
    ['apex-deploy', '{"no-map/A": {"fnMap": {}, "statementMap": {"1": {'],
    ['resultset', '{"Unit \\"x\\"": {"coverage": {"a.rb": [null, 1'],
    ['resultset', '{"b": {"timestamp": 1, "coverage": {"a.rb": {"lines"'],
    ['simplecov-json', '{"meta":{"simplecov_version":"1"},"coverage":{}}'],
    ['simplecov-json', '{"coverage": {"a.rb": [null, 1], "b.rb": [1]}}'],
    ['simplecov-json', '{"coverage": {"a.rb": [null]}, "timestamp": 1}'],
    ['simplecov-json', '{"command_name": "x", "files": [{"filename": "a"'],
    ['codecov-json', '{"coverage": {"a.rs": {"1": "1/2"}}}'],
    ['codecov-json', '{"coverage": {"a.rs": [null, 1, 0]}}'],
    [
      'codecov-json',
      '{"files":[{"name":"a","coverage":[null]}],"uploader":"R"',
    ],
    ['codecov-upload', 'a\nb\n<<<<<< network\n# path=a\nSF:a\nDA:1,1\n'],
    [
      'codecov-upload',
      `README.md\nmy file\n${'src/a/[id].tsx\n'.repeat(9000)}`,
    ],
    ['coveralls', '{"source_files": [{"name": "a", "coverage": [1]}]}'],
    ['llvm-json', '{"data": [{"files": [{"filename": "a", "summary": {'],
    ['llvm-json', '{"data":[{"files":[{"branches":[[1,2,3,4,5,6,0,0,4],['],
    ['llvm-json', '{"type": "llvm.coverage.json.export", "data": []}'],
    ['gcov-json', '{"gcc_version": "13", "files": [{"file": "a"'],
    ['gcov-json', '{"files": [{"lines": [{"unexecuted_block": false'],
    ['gcovr-json', '{"files": [{"lines": [{"gcovr/noncode": false'],
    ['gcovr-json', '{"gcovr/format_version": "0.5", "files": []}'],
    [
      'xccov',
      '{"targets": [{"files": [{"coveredLines": 1, "executableLines": 2',
    ],
    ['xccov', '{"/a.swift": [{"line": 1, "isExecutable": false}]}'],
    ['coverlet', '{"a.dll":{"A.cs":{"A":{"f":{"Lines":{},"Branches":[]}}}}}'],
    ['slather', '[{"file":"A.swift","coverage":[null,1]}]'],
    ['covdir', '{"children":{"a.c":{"coverage":[1],"coveragePercent":1}}}'],
    ['apex-test', '[{"id":"1","name":"A","totalLines":1,"lines":{"1":1}}]'],
    ['apex-test', '{"result":{"summary":{"testRunCoverage":"78%"},"tests":['],
    ['elm', '{"coverageData":{"Main":[]},"moduleMap":{}}'],
    [
      'istanbul-summary',
      '{"total": {"lines":{"total":1,"covered":1,"skipped":0,"pct":100}}}',
    ],
    ['gocover', 'mode: atomic\na.go:1.1,2.2 1 1\n'],
    ['gocover', 'a.go:1.1,2.2 1 1\r\n'],
    ['gcov-txt', '        -:    0:Source:a.c\n        -:    1:x\n'],
    ['gcov-intermediate', 'version:8.3\nfile:a.c\nfunction:1,2,f\n'],
    ['gcov-intermediate', 'file:a.c\nlcount:1,2\n'],
    ['gcov-intermediate', '\r\n\nfile:a.c\nlcount:1,2\n'],
    ['llvm-show', '/a/b.rs:\n    1|       |use x;\n    2|  1.2k|fn f()\n'],
    ['llvm-show', '    1|     12|fn f()\n'],
    ['luacov', `${'='.repeat(78)}\na.lua\n${'='.repeat(78)}\n 1 x()\n`],
  ])('knows %s by its content', (id, text) => {
    expect(detect(text)).toBe(id);
  });

  it.each([
    [''],
    ['hello'],
    ['<report name="JaCoCo"/>'],
    ['{"a": {"path": "a", "s": {}}}'],
    ['{"coverage": 1, "files": [], "data": []}'],
    ['[]'],
    ['src/a.ts\n'.repeat(9)],
    ['word\n'.repeat(20_000)],
    [`[${'1,'.repeat(40_000)}`],
    ['see https://a/b\n'.repeat(9000)],
    ['1|12|fn\n2|13|fn\n'],
  ])('does not take %.40s for its own', text => {
    expect(detect(text)).toBeUndefined();
  });

  it('takes the surest format, of equal ones the first', () => {
    const format = (id: string, confidence: number) => ({
      ...coverageFormats[0],
      id,
      detect: () => confidence,
    });
    const formats = [format('a', 0.2), format('b', 0.7), format('c', 0.7)];
    expect(detectFormat(Buffer.from(''), formats)?.id).toBe('b');
  });

  it('comes to an end on hostile heads', () => {
    const pieces = [
      ...['<coverage ', '<class ', '<!', '"lines":{', '\n#', ' ', '\\"', ':[ '],
      ...['"coverage":{"', '"coverage" ', '<<<<<< ', '{"a":{"coverage":{'],
    ];
    for (const piece of pieces) {
      for (const start of ['', '<coverage ', '{', '{"coverage":{"']) {
        const head = start + piece.repeat(65536 / piece.length);
        expect(() => detect(head)).not.toThrow();
      }
    }
  });
});
