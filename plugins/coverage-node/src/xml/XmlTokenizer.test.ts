import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { chunkSizes } from '../__testUtils__/model';
import { chunksOf } from '../__testUtils__/parse';
import { XmlTokenizer } from './XmlTokenizer';

/** Elements with attributes and text as one text each; `rejected` at an error. */
type Events = string[] | 'rejected';

function ourEvents(chunks: Uint8Array[]): Events {
  const events: string[] = [];
  const xml: XmlTokenizer = new XmlTokenizer({
    open(element) {
      const attributes = xml.attributes
        .names()
        .map(name => [xml.names.text(name), xml.attributes.text(name)]);
      events.push(open(xml.names.text(element), attributes));
      xml.collectsText = true;
    },
    close: element => void events.push(`</${xml.names.text(element)}>`),
    text: text => addText(events, text),
  });
  try {
    for (const chunk of chunks) {
      xml.write(chunk);
    }
    xml.end();
    return events;
  } catch (error) {
    expect(error).toHaveProperty('name', 'InputError');
    return 'rejected';
  }
}

function saxesEvents(text: string): Events {
  const events: string[] = [];
  const parser = new SaxesParser();
  let isRejected = false;
  let depth = 0;
  parser.on('error', () => {
    isRejected = true;
  });
  parser.on('opentag', tag => {
    depth += 1;
    events.push(open(tag.name, Object.entries(tag.attributes)));
  });
  parser.on('closetag', tag => {
    depth -= 1;
    events.push(`</${tag.name}>`);
  });
  parser.on('text', piece => depth > 0 && addText(events, piece));
  parser.on('cdata', piece => addText(events, piece));
  parser.write(text).close();
  return isRejected ? 'rejected' : events;
}

function open(name: string, attributes: unknown[]): string {
  return `<${name} ${JSON.stringify(attributes)}>`;
}

function addText(events: string[], text: string): void {
  if (text === '') {
    return;
  }
  const last = events.length - 1;
  if (events[last]?.startsWith('#')) {
    events[last] += text;
  } else {
    events.push(`#${text}`);
  }
}

const name = fc.constantFrom('line', 'class', 'a', 'b-c', 'x:y', 'é', '_1.2');
const content = fc
  .array(
    fc.oneof(
      fc.constantFrom('&lt;', '&amp;', '&#65;', '&#x1F600;', ' ', '\n', '\r\n'),
      fc.constantFrom('\t', '1234', 'ü', '😀', '>', "'", ']', '-', '?', '/'),
      fc.string({ maxLength: 4 }).map(s => s.replace(/[<&"\p{Cc}]/gu, '')),
    ),
    { maxLength: 5 },
  )
  // Texts side by side must not make `]]>` either.
  .map(parts => parts.join('').replace(/\]{2,}>|\]+$/g, ''));

const attribute = fc
  .tuple(name, fc.constantFrom('=', ' =', '= ', '\n=\t'), content)
  .map(([key, equals, value]) => `${key}${equals}"${value}"`);

const { element } = fc.letrec<{ node: string; element: string }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small' },
    content,
    fc.constantFrom('<!-- a <b> -->', '<?p q?>', '<![CDATA[<a>&]]]]>'),
    tie('element'),
  ),
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, {
        selector: text => text.split(/[\s=]/)[0],
        maxLength: 4,
      }),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.constantFrom('', ' ', '\n'),
    )
    .map(([tag, attributes, children, space]) => {
      const start = `<${[tag, ...attributes].join(' ')}${space}`;
      return children.length === 0
        ? `${start}/>`
        : `${start}>${children.join('')}</${tag}${space}>`;
    }),
}));

const prolog = fc.constantFrom(
  '',
  '<?xml version="1.0"?>\n',
  "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
  '<!DOCTYPE a>',
  '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://a/b.dtd" [ <!-- > --> <!ELEMENT a (b)> <?p >?> ]>\n<!-- c -->',
);
const document = fc.tuple(prolog, element).map(parts => parts.join(''));

/** What mutations put in: pieces of markup, well or badly formed. */
const piece = fc.constantFrom(
  ...['<', '>', '/', '"', "'", '&', ';', '=', ' ', ']]>', '-->', '<!--', '<?'],
  ...['?>', '<![CDATA[', '<a>', '</a>', '<a/>', '<a b="1" b="2"/>', '&nope;'],
  ...['&#0;', '&#xD800;', '\u0001', '<!DOCTYPE a>', '<?xml version="1.0"?>'],
  ...['--', '<!', '\t', '1', '.', 'é', '\u00D7'],
);
const mutations = fc.array(
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 3 }), piece),
  { minLength: 1, maxLength: 3 },
);

function mutate(text: string, changes: [number, number, string][]): string {
  // By code points: half of a surrogate pair is no text to compare on.
  return changes.reduce((changed, [at, removed, inserted]) => {
    const characters = [...changed];
    characters.splice(at % (characters.length + 1), removed, inserted);
    return characters.join('');
  }, text);
}

describe('XmlTokenizer', () => {
  it('gives the events of saxes for well-formed XML, however it is cut', () => {
    fc.assert(
      fc.property(document, chunkSizes, (text, cut) => {
        const events = saxesEvents(text);
        expect(events).not.toBe('rejected');
        expect(ourEvents(chunksOf(Buffer.from(text), cut))).toEqual(events);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with saxes on what is malformed', () => {
    fc.assert(
      fc.property(document, mutations, chunkSizes, (text, changes, cut) => {
        const changed = mutate(text, changes);
        const events = ourEvents(chunksOf(Buffer.from(changed), cut));
        // Within a DOCTYPE, of which nothing is used, they check other things.
        fc.pre(!/<!DOCTYPE(?! a>)/.test(changed));
        expect(events).toEqual(saxesEvents(changed));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '<r><a x="1" y="2"/><a y="1" y="2"/></r>',
    '<r><a x="1" y="2"/><a x="1" y="2" x="3"/></r>',
    '<r><a x="1" y="2" z="3"/><a z="1" y="2" z="3"/></r>',
    `<r><a x="1" y="2"/><a y='1' x='2'/><a x = '1' y="2"/></r>`,
  ])('agrees with saxes on attributes unlike those before: %s', text => {
    expect(ourEvents([Buffer.from(text)])).toEqual(saxesEvents(text));
  });

  it('skips a byte order mark that is cut', () => {
    const bytes = Buffer.from('\uFEFF<?xml version="1.0"?><a/>');
    expect(ourEvents(chunksOf(bytes, [1]))).toEqual(['<a []>', '</a>']);
  });

  it.each([
    ['an entity declaration', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'entity'],
    ['deep nesting', '<a>'.repeat(257), 'nested'],
    ['many names', `<a>${many(513, i => `<n${i}/>`)}</a>`, 'names'],
    ['many attributes', `<a ${many(65, i => `n${i}=""`)}/>`, 'attributes'],
    ['a long name', `<${'a'.repeat(257)}/>`, 'name is longer'],
    ['a long text', `<a>${'b'.repeat(1 << 20)}c`, '1 MiB'],
  ])('refuses %s, which XML allows', (_, text, reason) => {
    const xml = new XmlTokenizer({ open() {}, close() {} });
    expect(() => xml.write(Buffer.from(text))).toThrow(reason);
  });

  it('says where the error is', () => {
    const xml = new XmlTokenizer({ open() {}, close() {} });
    xml.write(Buffer.from('<report>\n  <a>'));
    expect(() => xml.write(Buffer.from('</b>'))).toThrow(
      '</b> closes <a> (at byte 14)',
    );
  });

  it('gives whole numbers without making strings, and others as they are', () => {
    const seen: unknown[] = [];
    const xml: XmlTokenizer = new XmlTokenizer({
      open: () =>
        void seen.push(
          ...['a', 'b', 'c', 'd', 'e'].map(key =>
            xml.attributes.number(xml.names.of(key)),
          ),
        ),
      close() {},
    });
    xml.write(Buffer.from('<x a="12" b="-1.5" c="" d="1x"/>'));
    expect(seen).toEqual([12, -1.5, NaN, NaN, undefined]);
  });
});

function many(count: number, of: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => of(i)).join(' ');
}
