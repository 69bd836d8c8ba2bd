import { isMap, isScalar, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml';
import { addedAt, linesAfter, newlineOf, TextEdit } from './TextEdit';
import { writeValue } from './writeValue';

/** The annotations stand in a way that only people can change. */
export class UnknownLayout extends Error {}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** What people write before the annotations. */
const FIRST = ['name', 'namespace', 'title', 'description'];

/**
 * Edits of a text that give an entity its annotations. What is there already stays.
 *
 * @param entity - parsed from the text with its source tokens
 * @throws UnknownLayout when an alias or a value of another kind stands there
 */
export function annotationEdits(
  text: string,
  entity: YAMLMap.Parsed,
  wanted: Record<string, string>,
): TextEdit[] {
  const metadata = pairOf(entity, 'metadata')?.value;
  if (!isMap(metadata)) {
    throw new UnknownLayout();
  }
  const parent = metadata as YAMLMap.Parsed;
  const step = indentOf(parent) - indentOf(entity) || 2;
  const existing = pairOf(parent, 'annotations');
  if (!existing) {
    return [withoutAnnotations(text, parent, wanted, step)];
  }
  const { value } = existing;
  if (isMap(value) && value.items.length > 0) {
    return intoMap(text, value as YAMLMap.Parsed, wanted);
  }
  if (isMap(value) || isScalarNull(value)) {
    return intoEmpty(text, { parent, existing, wanted, step });
  }
  throw new UnknownLayout();
}

function withoutAnnotations(
  text: string,
  metadata: YAMLMap.Parsed,
  wanted: Record<string, string>,
  step: number,
): TextEdit {
  const place = Math.max(
    ...FIRST.map(name => pairOf(metadata, name)).map(pair =>
      pair?.value ? endOf(pair) : 0,
    ),
  );
  if (metadata.flow) {
    const quote = isQuoted(pairOf(metadata, 'name')?.key);
    const key = quote ? '"annotations"' : 'annotations';
    return addedAt(place, `, ${key}: ${flowMap(wanted, quote)}`);
  }
  const indent = indentOf(metadata);
  return linesAfter(text, place, [
    `${' '.repeat(indent)}annotations:`,
    ...blockLines(wanted, indent + step),
  ]);
}

/** `annotations:`, `annotations: null` or `annotations: {}`. */
function intoEmpty(
  text: string,
  given: {
    parent: YAMLMap.Parsed;
    existing: ParsedPair;
    wanted: Record<string, string>;
    step: number;
  },
): TextEdit[] {
  const { parent, existing, wanted, step } = given;
  const [from, to] = existing.value?.range ?? [0, 0];
  const source = text.slice(from, to);
  const quote = isQuoted(existing.key);
  if (parent.flow) {
    return [
      source === ''
        ? afterColon(existing, ` ${flowMap(wanted, quote)}`)
        : { from, to, text: flowMap(wanted, quote) },
    ];
  }
  if (source.includes('\n')) {
    // Comments may be inside, which stay.
    return [addedAt(from + 1, ` ${flowEntries(wanted, quote)}`)];
  }
  const start = source === '' ? from : text.slice(0, from).trimEnd().length;
  const lines = blockLines(wanted, indentOf(parent) + step);
  const end = source === '' ? afterColon(existing, '').from : to;
  return [
    ...(source === '' ? [] : [{ from: start, to, text: '' }]),
    linesAfter(text, end, lines),
  ];
}

function intoMap(
  text: string,
  annotations: YAMLMap.Parsed,
  wanted: Record<string, string>,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const missing: Record<string, string> = {};
  const likeOthers = styleOf(annotations);
  for (const [name, value] of Object.entries(wanted)) {
    const pair = pairOf(annotations, name);
    if (pair) {
      edits.push(...replaced(text, pair, value));
    } else {
      missing[name] = value;
    }
  }
  if (Object.keys(missing).length === 0) {
    return edits;
  }
  const last = lastPair(annotations);
  const place = endOf(last);
  if (!annotations.flow) {
    const indent = indentOf(annotations);
    return [
      ...edits,
      linesAfter(text, place, blockLines(missing, indent, likeOthers)),
    ];
  }
  const keyAt = last.key.range[0];
  const lineAt = text.lastIndexOf('\n', keyAt) + 1;
  const before = text.slice(lineAt, keyAt);
  const separator = before.trim() === '' ? newlineOf(text) + before : ' ';
  const added = entriesOf(missing, isQuoted(last.key), likeOthers)
    .map(entry => `,${separator}${entry}`)
    .join('');
  return [...edits, addedAt(place, added)];
}

function replaced(text: string, pair: ParsedPair, value: string): TextEdit[] {
  const old = pair.value;
  if (isMap(old) || (isScalar(old) && old.value === value)) {
    if (isMap(old)) {
      throw new UnknownLayout();
    }
    return [];
  }
  const style = isScalar(old) ? old.type : undefined;
  if (!old || old.range[0] === old.range[1]) {
    return [afterColon(pair, ` ${writeValue(value)}`)];
  }
  const [from, to] = old.range;
  const isBlock = text[to - 1] === '\n';
  return [
    {
      from,
      to,
      text: writeValue(value, style) + (isBlock ? newlineOf(text) : ''),
    },
  ];
}

/** Right behind the colon of a pair that says nothing. */
function afterColon(pair: ParsedPair, text: string): TextEdit {
  const colon = pair.srcToken?.sep?.find(
    ({ type }) => type === 'map-value-ind',
  );
  return colon
    ? addedAt(colon.offset + 1, text)
    : addedAt(pair.key.range[1], `:${text}`);
}

function endOf(pair: ParsedPair): number {
  const { value } = pair;
  return value && value.range[1] > value.range[0]
    ? value.range[1]
    : afterColon(pair, '').from;
}

/** The last of the map, so that what belongs together stays together. */
function lastPair(map: YAMLMap.Parsed): ParsedPair {
  return map.items[map.items.length - 1] as ParsedPair;
}

function pairOf(map: YAMLMap.Parsed, name: string): ParsedPair | undefined {
  return (map.items as ParsedPair[]).find(
    ({ key }) => isScalar(key) && key.value === name,
  );
}

function isScalarNull(value: ParsedNode | null): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

function isQuoted(key: ParsedNode | undefined): boolean {
  return isScalar(key) && key.type === 'QUOTE_DOUBLE';
}

function indentOf({ srcToken }: YAMLMap.Parsed): number {
  return srcToken && 'indent' in srcToken ? srcToken.indent : 0;
}

/** Single quotes where the others have them, and none has double ones. */
function styleOf({ items }: YAMLMap.Parsed): Scalar.Type | undefined {
  const styles = items.map(({ value }) =>
    isScalar(value) ? value.type : undefined,
  );
  return styles.includes('QUOTE_SINGLE') && !styles.includes('QUOTE_DOUBLE')
    ? 'QUOTE_SINGLE'
    : undefined;
}

function blockLines(
  annotations: Record<string, string>,
  indent: number,
  style?: Scalar.Type,
): string[] {
  return entriesOf(annotations, false, style).map(
    entry => ' '.repeat(indent) + entry,
  );
}

function flowMap(annotations: Record<string, string>, quote: boolean): string {
  return `{ ${flowEntries(annotations, quote)} }`;
}

function flowEntries(
  annotations: Record<string, string>,
  quote: boolean,
): string {
  return entriesOf(annotations, quote).join(', ');
}

function entriesOf(
  annotations: Record<string, string>,
  quote: boolean,
  style?: Scalar.Type,
): string[] {
  return Object.entries(annotations).map(
    ([name, value]) =>
      `${quote ? JSON.stringify(name) : name}: ${writeValue(value, style)}`,
  );
}
