import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { annotateFile } from './annotateFile';

const WANTED = {
  'backstage-coverage.dev/enabled': 'true',
  'backstage-coverage.dev/tier': 'a: "b" # \'c\'',
};

const comment = fc.constantFrom('', ' # c', ' # "x": {', '  #');
const blank = fc.constantFrom('', '\n', '# note\n', '  # deeper note\n\n');
const scalar = fc.constantFrom(
  'plain',
  'two words',
  "'it''s'",
  '"a \\" b"',
  '5',
  'true',
  'a#b',
);
const other = fc.constantFrom(
  'labels: {x: y}',
  'tags:\n~~- a\n~~- b',
  'description: |\n~~text\n\n~~more',
  'description: >+\n~~kept\n\n',
  'title: "over\n~~lines"',
  'links:\n~~- url: x\n~~  title: y',
);

/** Lines of a map of annotations, block or flow, in all the states there are. */
const annotations = fc.oneof(
  fc.constant(null),
  fc.constantFrom('annotations:', 'annotations: ~', 'annotations: null'),
  fc.constantFrom('annotations: {}', 'annotations: { }', 'annotations: {\n~~}'),
  fc
    .tuple(
      fc.subarray(['a/b', "'c'", '"d"', ...Object.keys(WANTED)], {
        minLength: 1,
      }),
      scalar,
      comment,
      fc.boolean(),
      fc.boolean(),
    )
    .map(([names, value, note, isFlow, isLong]) => {
      const entries = names.map(name => `${name}: ${value}`);
      if (!isFlow) {
        return `annotations:\n${entries
          .map(entry => `~~${entry}${note}`)
          .join('\n')}`;
      }
      const between = isLong ? ',\n~~' : ', ';
      return isLong
        ? `annotations: {\n~~${entries.join(between)},\n~~}`
        : `annotations: { ${entries.join(between)} }`;
    }),
);

const entity = fc
  .record({
    name: fc.constantFrom('name: shop', '"name": "shop"', "name: 'shop'"),
    annotations,
    others: fc.uniqueArray(other, {
      maxLength: 3,
      selector: text => text.split(':')[0],
    }),
    order: fc.nat(10),
    indent: fc.constantFrom('  ', '    ', ' '),
    note: comment,
    between: blank,
    tail: fc.constantFrom('', 'spec:\n  type: x\n', '# end\n', '...\n'),
  })
  .map(
    ({
      name,
      annotations: own,
      others,
      order,
      indent,
      note,
      between,
      tail,
    }) => {
      const parts = [`${name}${note}`, ...others];
      if (own !== null) {
        parts.splice(order % (parts.length + 1), 0, own);
      }
      const metadata = parts
        .map(part => `~${part}`.replaceAll('~', indent))
        .join(`\n${between}`);
      return `kind: Component\nmetadata:${note}\n${metadata}\n${tail}`;
    },
  );

const file = fc
  .tuple(
    fc.array(entity, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '\ufeff', '---\n', '# head\n\n', '%YAML 1.2\n---\n'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([entities, head, isDos, isOpen]) => {
    const text = `${head}${entities.join('---\n')}`;
    const ended = isOpen ? text.replace(/\n+$/, '') : text;
    return isDos ? ended.replaceAll('\n', '\r\n') : ended;
  });

const valuesOf = (text: string) =>
  parseAllDocuments(text).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });

describe('annotateFile', () => {
  it('adds exactly the annotations, whatever the layout', () => {
    fc.assert(
      fc.property(file, before => {
        const old = valuesOf(before);
        const { text } = annotateFile(before, 'x.yaml', { wanted: WANTED });
        expect(valuesOf(text)).toEqual(
          old.map(value => ({
            ...value,
            metadata: {
              ...value.metadata,
              annotations: { ...value.metadata.annotations, ...WANTED },
            },
          })),
        );
        // Twice is once.
        expect(annotateFile(text, 'x.yaml', { wanted: WANTED })).toMatchObject({
          text,
          diff: '',
        });
      }),
      { numRuns: 500 },
    );
  });

  it('adds whole lines and takes none away where there are no annotations', () => {
    fc.assert(
      fc.property(
        file.filter(text => !text.includes('annotations')),
        before => {
          const { text } = annotateFile(before, 'x.yaml', { wanted: WANTED });
          const added =
            /(?:^|\r?\n)[ ]*(?:annotations:|backstage-coverage\.dev[^\r\n]*)(?=\r?\n|$)/g;
          expect(text.replace(added, '')).toBe(before);
        },
      ),
      { numRuns: 300 },
    );
  });
});
