import { Language, Parser, Query } from '@vscode/tree-sitter-wasm';
import { SourcePart } from './LanguageReader';
import { SyntaxTree } from './SyntaxTree';

/** A grammar of tree-sitter, as its file is called. */
export type Grammar =
  | 'c-sharp'
  | 'go'
  | 'java'
  | 'javascript'
  | 'php'
  | 'python'
  | 'ruby'
  | 'rust'
  | 'tsx'
  | 'typescript';

interface Ready {
  parser: Parser;
  query: Query;
}

/**
 * Parsers of this thread, each loaded when its first file comes. Grammars are
 * WebAssembly, so that one package fits every platform.
 */
export class Grammars {
  readonly #ready = new Map<Grammar, Ready>();

  /** Loads what reading a grammar's files takes. */
  async load(grammar: Grammar, query: string): Promise<void> {
    if (this.#ready.has(grammar)) {
      return;
    }
    if (this.#ready.size === 0) {
      await Parser.init();
    }
    const file = require.resolve(
      `@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`,
    );
    const language = await Language.load(file);
    const parser = new Parser();
    parser.setLanguage(language);
    this.#ready.set(grammar, {
      parser,
      query: new Query(language, query),
    });
  }

  /** Parses the parts, hands the trees over, and frees them. */
  withTrees<T>(
    parts: readonly SourcePart[],
    read: (trees: SyntaxTree[]) => T,
  ): T {
    const trees = parts.map(part => {
      const { parser, query } = this.#ready.get(part.grammar)!;
      return { tree: parser.parse(part.text)!, query, part };
    });
    try {
      return read(
        trees.map(
          ({ tree, query, part }) =>
            new SyntaxTree(tree, query, part.firstLine),
        ),
      );
    } finally {
      trees.forEach(({ tree }) => tree.delete());
    }
  }
}
