import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportStatement } from '../../source/SourceFacts';

/** Names that mean the class at hand or no class. */
const NO_CLASS =
  /^(?:self|static|parent|true|false|null|mixed|never|void|iterable|object)$/i;

interface Scope {
  start: number;
  namespace: string;
  classes: Map<string, string>;
  functions: Map<string, string>;
}

/**
 * Full names of what a file of PHP mentions, by its namespaces and `use`
 * statements: `App\Models\User`, and `App\trim()` for functions.
 */
export class PhpNames {
  readonly #scopes: Scope[] = [
    { start: 0, namespace: '', classes: new Map(), functions: new Map() },
  ];
  readonly #imports = new Map<string, ImportStatement>();

  /** @param nodes - `namespace` and `use` statements, in the order of the text */
  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      if (node.type === 'namespace_definition') {
        this.#scopes.push({
          start: node.startIndex,
          namespace: node.childForFieldName('name')?.text ?? '',
          classes: new Map(),
          functions: new Map(),
        });
      } else {
        this.#addUse(node);
      }
    }
  }

  /** What the file names, each once; that it may be missing only `use` tells. */
  get imports(): ImportStatement[] {
    return [...this.#imports.values()];
  }

  /** The namespace of the file, the first where it has several. */
  get namespace(): string {
    return this.#scopes.find(({ namespace }) => namespace)?.namespace ?? '';
  }

  /** `Name` as it is called from everywhere. */
  declared(node: Node): string {
    const { namespace } = this.#scopeOf(node);
    return below(namespace, node.childForFieldName('name')?.text ?? '');
  }

  /** A class that code mentions: in a type, by `new`, as `Name::...`. */
  mentionClass(node: Node): void {
    const written = node.text.replace(/\s+/g, '');
    if (!NO_CLASS.test(written)) {
      this.#add(this.#fullName(written, node), true);
    }
  }

  /** A function of a namespace; without one, also the global one of this name. */
  mentionFunction(node: Node): void {
    const written = node.text.replace(/\s+/g, '');
    const { functions, namespace } = this.#scopeOf(node);
    const known = functions.get(written.toLowerCase());
    if (known !== undefined) {
      this.#add(`${known}()`, true);
    } else if (written.includes('\\')) {
      this.#add(`${this.#fullName(written, node)}()`, true);
    } else {
      this.#add(`${below(namespace, written)}()`, true);
      this.#add(`${written}()`, true);
    }
  }

  #fullName(written: string, node: Node): string {
    if (written.startsWith('\\')) {
      return written.slice(1);
    }
    const { classes, namespace } = this.#scopeOf(node);
    const [first, ...rest] = written.split('\\');
    if (first.toLowerCase() === 'namespace' && rest.length > 0) {
      return below(namespace, rest.join('\\'));
    }
    const alias = classes.get(first.toLowerCase());
    return alias === undefined
      ? below(namespace, written)
      : [alias, ...rest].join('\\');
  }

  /** `use A\B as C;`, `use function A\f;`, `use A\{B, C as D};` */
  #addUse(node: Node): void {
    const scope = this.#scopeOf(node);
    const prefix = node.namedChildren.find(
      child => child?.type === 'namespace_name',
    )?.text;
    const group = node.childForFieldName('body');
    const ofAll = kindOf(node);
    for (const clause of (group ?? node).namedChildren) {
      if (clause?.type !== 'namespace_use_clause') {
        continue;
      }
      const name = clause.namedChildren
        .find(child => /^(?:qualified_)?name$/.test(child?.type ?? ''))
        ?.text.replace(/^\\|\s+/g, '');
      if (!name) {
        continue;
      }
      const full = prefix ? below(prefix.replace(/^\\/, ''), name) : name;
      const alias =
        clause.childForFieldName('alias')?.text ??
        full.slice(full.lastIndexOf('\\') + 1);
      const kind = ofAll ?? kindOf(clause);
      if (kind === 'function') {
        scope.functions.set(alias.toLowerCase(), full);
        this.#add(`${full}()`, false);
      } else if (kind === undefined) {
        scope.classes.set(alias.toLowerCase(), full);
        this.#add(full, false);
      }
    }
  }

  #scopeOf({ startIndex }: Node): Scope {
    return this.#scopes.findLast(({ start }) => start <= startIndex)!;
  }

  #add(specifier: string, isMention: boolean): void {
    if (!this.#imports.has(specifier)) {
      this.#imports.set(specifier, {
        specifier,
        ...(isMention && { isOptional: true }),
      });
    }
  }
}

function kindOf(node: Node): 'function' | 'const' | undefined {
  const kind = node.children.find(child =>
    /^(?:function|const)$/.test(child?.type ?? ''),
  )?.type;
  return kind as 'function' | 'const' | undefined;
}

function below(namespace: string, name: string): string {
  return namespace ? `${namespace}\\${name}` : name;
}
