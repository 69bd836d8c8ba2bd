import type { Node, Query, Tree } from '@vscode/tree-sitter-wasm';

/** The syntax of one text, to be asked by a query of its language. */
export class SyntaxTree {
  readonly #tree: Tree;
  readonly #query: Query;
  /** Lines of the file before the text: a `<script>` within a component. */
  readonly #firstLine: number;

  constructor(tree: Tree, query: Query, firstLine: number) {
    this.#tree = tree;
    this.#query = query;
    this.#firstLine = firstLine;
  }

  get root(): Node {
    return this.#tree.rootNode;
  }

  /** From where the syntax begins: the root leaves out space that comes before. */
  get text(): string {
    return this.#tree.rootNode.text;
  }

  /** @param offset - in `text` */
  nodeAt(offset: number): Node | null {
    const { rootNode } = this.#tree;
    return rootNode.descendantForIndex(rootNode.startIndex + offset);
  }

  /** The nodes that the query captured under each name, in the order of the text. */
  nodesByName(): (name: string) => Node[] {
    const nodes = new Map<string, Node[]>();
    for (const { name, node } of this.#query.captures(this.root)) {
      const sameName = nodes.get(name);
      if (sameName) {
        sameName.push(node);
      } else {
        nodes.set(name, [node]);
      }
    }
    return name => nodes.get(name) ?? [];
  }

  /** Of the file, from 1. */
  lineOf(node: Node): number {
    return this.#firstLine + node.startPosition.row + 1;
  }
}
