import type { Node } from '@vscode/tree-sitter-wasm';

interface Holder {
  node: Node;
  start: number;
  end: number;
  /** From the top: `Shop::Cart`. */
  name: string;
}

const CONSTANT = /^(?:::)?[A-Z]\w*(?:::[A-Z]\w*)*$/;

/** Classes and modules of a file of Ruby, and the constants that it mentions. */
export class RubyConstants {
  readonly #holders: Holder[] = [];

  /** @param nodes - classes and modules, in the order of the text */
  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      const own = node.childForFieldName('name')?.text ?? '';
      const outer = this.of(node);
      this.#holders.push({
        node,
        start: node.startIndex,
        end: node.endIndex,
        name: own.startsWith('::')
          ? own.slice(2)
          : [outer, own].filter(Boolean).join('::'),
      });
    }
  }

  /** Name of the innermost class or module around a node; empty at the top. */
  of(node: Node): string {
    return (
      this.#holders.findLast(
        ({ start, end }) => node.startIndex > start && node.endIndex <= end,
      )?.name ?? ''
    );
  }

  /**
   * Constants that the file itself defines. A module or class that only holds
   * others is a namespace, which many files open.
   */
  defined(assigned: readonly Node[]): string[] {
    return [
      ...this.#holders.filter(isDefinition).map(({ name }) => name),
      ...assigned.map(node =>
        [this.of(node), node.text].filter(Boolean).join('::'),
      ),
    ];
  }

  /** As `Shop::Cart/Item`: where it is written, and what; each once. */
  mentioned(constants: readonly Node[]): string[] {
    const mentions = new Set<string>();
    const own = this.#holders.map(({ node }) => {
      const name = node.childForFieldName('name');
      return [name?.startIndex ?? -1, name?.endIndex ?? -1];
    });
    let end = -1;
    for (const node of constants) {
      const isInner = node.startIndex < end;
      const isName = own.some(
        ([first, last]) => node.startIndex >= first && node.endIndex <= last,
      );
      if (isInner || isName) {
        continue;
      }
      end = node.endIndex;
      const written = node.text.replace(/\s+/g, '');
      if (CONSTANT.test(written)) {
        mentions.add(
          written.startsWith('::')
            ? `/${written.slice(2)}`
            : `${this.of(node)}/${written}`,
        );
      }
    }
    return [...mentions];
  }
}

function isDefinition({ node }: Holder): boolean {
  const content = node.childForFieldName('body')?.namedChildren ?? [];
  return (
    node.childForFieldName('superclass') !== null ||
    content.length === 0 ||
    content.some(
      child => child !== null && !/^(?:class|module|comment)$/.test(child.type),
    )
  );
}
