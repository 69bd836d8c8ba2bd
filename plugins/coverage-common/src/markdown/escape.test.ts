import fc from 'fast-check';
import { code, text, visibleLines } from './escape';

describe('text', () => {
  it.each([
    ['plain words', 'plain words'],
    ['batch_app/worker.py', 'batch_app/worker.py'],
    ['__init__.py', '\\_\\_init\\_\\_.py'],
    ['a | b', 'a &#124; b'],
    ['in `a_b.ts` here', 'in `a_b.ts` here'],
    ['`` or `', '\\`\\` or \\`'],
    ['**bold** ~~gone~~', '\\*\\*bold\\*\\* \\~\\~gone\\~\\~'],
    ['[click](evil)', '\\[click\\](evil)'],
    ['<img src=x>', '&lt;img src=x>'],
    ['&lt;b&gt; R&D', '&amp;lt;b&amp;gt; R&amp;D'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['> quote', '\\> quote'],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['1.', '1\\.'],
    ['15.2 % of the lines', '15.2 % of the lines'],
    ['1,384 lines', '1,384 lines'],
    ['two\nlines\r\nand\u2028more', 'two lines and more'],
    ['back\\slash', 'back\\\\slash'],
    ['evil\u202etxt', 'evil\ufffdtxt'],
    ['\ud800 alone', '\ufffd alone'],
    ['', ''],
  ])('reads %j as itself', (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  it('makes code of what renderers link by themselves', () => {
    expect(text('see https://evil.example now')).toBe(
      'see `https://evil.example` now',
    );
    expect(text('ask @team or a@b.example')).toBe(
      'ask `@team` or `a@b.example`',
    );
    expect(text('www.evil.example')).toBe('`www.evil.example`');
  });

  it('cuts what is far too long', () => {
    expect(text('x'.repeat(10_000))).toBe(`${'x'.repeat(399)}…`);
  });

  it('never leaves a sign that Markdown would act on', () => {
    fc.assert(
      fc.property(hostile(), value => {
        const outside = withoutCode(text(value)).replace(
          /\\[!-/:-@[-`{-~]/g,
          'x',
        );
        expect(outside).not.toMatch(/[`*~[\]$<|\n\r]|:\/\//);
        expect(outside).not.toMatch(/@|www\./i);
        expect(outside).not.toMatch(/^(?:[#+=>-]|\d{1,9}[.)](?:\s|$))/);
      }),
    );
  });
});

describe('code', () => {
  it.each([
    ['a.ts', '`a.ts`'],
    ['a`b', '``a`b``'],
    ['`a``b', '``` `a``b ```'],
    ['', '(no name)'],
    ['two\nlines', '`two lines`'],
  ])('fences %j', (value, expected) => {
    expect(code(value)).toBe(expected);
  });

  it('is one code span, whatever it holds', () => {
    fc.assert(
      fc.property(hostile(), value => {
        expect(withoutCode(code(value))).toMatch(/^(?:|\(no name\))$/);
      }),
    );
  });
});

describe('visibleLines', () => {
  it('keeps lines and indents, and shows what hides', () => {
    expect(visibleLines('a\r\n\tb\u0000\u202e')).toEqual([
      'a',
      '    b\ufffd\ufffd',
    ]);
  });
});

/** Strings of the signs that could do harm. */
function hostile() {
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          ...'`|\\*_~[]()<>&#-+=!$\n\r\t @:/.1aA'.split(''),
          '://',
          'www.',
          '&lt;',
        ),
      )
      .map(parts => parts.join('')),
  );
}

/** What is left of inline Markdown without its code spans, by CommonMark 6.1. */
function withoutCode(markdown: string): string {
  let left = '';
  for (let i = 0; i < markdown.length; ) {
    if (markdown[i] === '\\') {
      left += markdown.slice(i, i + 2);
      i += 2;
      continue;
    }
    const run = /^`+/.exec(markdown.slice(i))?.[0];
    if (!run) {
      left += markdown[i];
      i += 1;
      continue;
    }
    const after = markdown.slice(i + run.length);
    const close = new RegExp(`(?<!\`)${run}(?!\`)`).exec(after);
    left += close ? '' : run;
    i += run.length + (close ? close.index + run.length : 0);
  }
  return left;
}
