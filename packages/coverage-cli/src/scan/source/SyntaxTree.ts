import type { Node, Query, Tree } from '@vscode/tree-sitter-wasm';

/** A node of a syntax tree under the name that a query gave it. */
export interface Capture {
  name: string;
  node: Node;
}

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

  captures(): Capture[] {
    return this.#query.captures(this.#tree.rootNode);
  }

  /** Of the file, from 1. */
  lineOf(node: Node): number {
    return this.#firstLine + node.startPosition.row + 1;
  }
}
