import type { Node } from '@vscode/tree-sitter-wasm';
import { DeclaredModule } from '../../source/SourceFacts';

interface Span {
  start: number;
  end: number;
}

/** An attribute that makes a test of the function below it. */
const TEST =
  /^#\s*\[\s*(?:\w+\s*::\s*)*(?:test|rstest|gtest|test_case|test_matrix|quickcheck|wasm_bindgen_test|tokio_test|bench)\b/;

/**
 * Where in a file of Rust a piece of code is: within which modules that the file
 * holds inline, and whether only a build of the tests has it.
 */
export class RustScopes {
  /** In the order of the text. */
  readonly modules: readonly DeclaredModule[];
  readonly #inline: readonly (Span & { name: string })[];
  readonly #tests: readonly Span[];

  /**
   * @param modules - `mod a;` and `mod a { ... }`
   * @param attributes - `#[...]` and `#![...]`
   */
  constructor(modules: readonly Node[], attributes: readonly Node[]) {
    this.#tests = attributes.filter(isForTests).map(spanOfMarked);
    this.#inline = modules.flatMap(node => {
      const body = node.childForFieldName('body');
      return body ? [{ ...spanOf(body), name: nameOf(node) }] : [];
    });
    this.modules = modules.map(node => {
      const path = attributesOf(node)
        .map(({ text }) => /^#\s*\[\s*path\s*=\s*"([^"]+)"/.exec(text)?.[1])
        .find(Boolean);
      return {
        name: [...this.of(node), nameOf(node)].join('::'),
        ...(path && { path }),
        ...(node.childForFieldName('body') && { isInline: true }),
        ...(this.isTest(node) && { isTest: true }),
      };
    });
  }

  /** Names of the inline modules that hold a node, outermost first. */
  of(node: Node): string[] {
    return this.#inline.filter(span => holds(span, node)).map(m => m.name);
  }

  isTest(node: Node): boolean {
    return this.#tests.some(span => holds(span, node));
  }

  get holdTests(): boolean {
    return this.#tests.length > 0;
  }
}

/** Whether an attribute makes its function a test of some test runner. */
export function isTestAttribute({ text }: Node): boolean {
  return TEST.test(text);
}

/** Attributes of an item, which stand before it. */
export function attributesOf(item: Node): Node[] {
  const attributes: Node[] = [];
  for (
    let node = item.previousNamedSibling;
    node && /^(?:attribute_item|line_comment|block_comment)$/.test(node.type);
    node = node.previousNamedSibling
  ) {
    if (node.type === 'attribute_item') {
      attributes.push(node);
    }
  }
  return attributes;
}

function isForTests(attribute: Node): boolean {
  const text = attribute.text.replace(/"[^"]*"/g, '');
  return (
    isTestAttribute(attribute) ||
    (/^#!?\s*\[\s*cfg\s*\(\s*(?:all\s*\(.*)?\btest\b/s.test(text) &&
      !/\b(?:any|not)\s*\([^()]*\btest\b/.test(text))
  );
}

/** The item below an attribute; all of the file for an inner one. */
function spanOfMarked(attribute: Node): Span {
  if (attribute.type === 'inner_attribute_item') {
    return attribute.parent ? spanOf(attribute.parent) : spanOf(attribute);
  }
  let item = attribute.nextNamedSibling;
  while (
    item &&
    /^(?:attribute_item|line_comment|block_comment)$/.test(item.type)
  ) {
    item = item.nextNamedSibling;
  }
  return spanOf(item ?? attribute);
}

function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

function holds({ start, end }: Span, node: Node): boolean {
  return node.startIndex >= start && node.endIndex <= end;
}

function nameOf(node: Node): string {
  return node.childForFieldName('name')?.text.replace(/^r#/, '') ?? '';
}
