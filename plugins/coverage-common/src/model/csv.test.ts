import { toCsv } from './csv';

describe('toCsv', () => {
  it('quotes what would end a cell', () => {
    expect(
      toCsv(
        ['path', 'lines', 'why'],
        [
          ['src/a.ts', 12.5, 'says "no", often'],
          ['two\nlines', null, ''],
        ],
      ),
    ).toBe(
      'path,lines,why\r\nsrc/a.ts,12.5,"says ""no"", often"\r\n"two\nlines",,\r\n',
    );
  });

  it('lets no spreadsheet compute a text', () => {
    expect(toCsv(['=1'], [['=HYPERLINK("x")'], ['@a'], [-4]])).toBe(
      '\'=1\r\n"\'=HYPERLINK(""x"")"\r\n\'@a\r\n-4\r\n',
    );
  });
});
