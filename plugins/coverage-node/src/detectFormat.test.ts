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
    ['pycov-json', '{"meta": {"branch_coverage": false}, "files": {}}'],
    ['pycov-json', '{"files": {"a": {"executed_lines": []}}}'],
    [
      'istanbul-summary',
      '{"total": {"lines":{"total":1,"covered":1,"skipped":0,"pct":100}}}',
    ],
  ])('knows %s by its content', (id, text) => {
    expect(detect(text)).toBe(id);
  });

  it.each([
    [''],
    ['hello'],
    ['<report name="JaCoCo"/>'],
    ['<coverage version="1"><file path="a"/></coverage>'],
    ['mode: set\na.go:1.1,2.2 1 1\n'],
    ['{"a": {"path": "a", "statementMap": {}, "s": {}}}'],
    ['[]'],
  ])('does not take %s for its own', text => {
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
    for (const piece of ['<coverage ', '<class ', '<!', '"lines":{', '\n#']) {
      for (const start of ['', '<coverage ', '{']) {
        const head = start + piece.repeat(65536 / piece.length);
        expect(() => detect(head)).not.toThrow();
      }
    }
  });
});
