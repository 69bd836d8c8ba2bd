import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, LineCounter, parseAllDocuments, YAMLMap } from 'yaml';
import { CliError } from '../CliError';
import { annotationEdits, UnknownLayout } from './annotationEdits';
import { applyEdits, TextEdit } from './TextEdit';

/** An entity of a catalog file. */
export interface CatalogEntity {
  kind: string;
  namespace: string;
  name: string;
  annotations: Record<string, unknown>;
}

interface Described {
  kind?: unknown;
  metadata?: {
    name?: unknown;
    namespace?: unknown;
    annotations?: Record<string, unknown> | null;
  };
}

/**
 * A catalog file whose annotations can be changed while all the rest of its text
 * stays as it is.
 */
export class CatalogText {
  readonly text: string;
  readonly #file: string;
  readonly #documents: Document.Parsed[];

  /** @throws CliError with line and column when it is no YAML */
  constructor(text: string, file: string) {
    this.text = text;
    this.#file = file;
    this.#documents = parsed(text, file);
  }

  /** By the place of their document in the file; templates and other YAML are left out. */
  entities(): Map<number, CatalogEntity> {
    const entities = new Map<number, CatalogEntity>();
    this.#documents.forEach((document, i) => {
      const { kind, metadata } = (valueOf(document) ?? {}) as Described;
      const { name, namespace, annotations } = metadata ?? {};
      if (typeof kind === 'string' && isName(name)) {
        entities.set(i, {
          kind,
          namespace: typeof namespace === 'string' ? namespace : 'default',
          name,
          annotations: typeof annotations === 'object' ? annotations ?? {} : {},
        });
      }
    });
    return entities;
  }

  /**
   * The text with these annotations, by the place of the document in the file.
   *
   * @throws CliError when the annotations stand in a way that cannot be changed
   * without changing anything else
   */
  annotated(wanted: ReadonlyMap<number, Record<string, string>>): string {
    const edits: TextEdit[] = [];
    for (const [i, annotations] of wanted) {
      try {
        edits.push(
          ...annotationEdits(
            this.text,
            this.#documents[i].contents as YAMLMap.Parsed,
            annotations,
          ),
        );
      } catch (error) {
        throw error instanceof UnknownLayout ? this.#byHand() : error;
      }
    }
    const text = applyEdits(this.text, edits);
    this.#verify(text, wanted);
    return text;
  }

  /** An anchor, for one, may share with others what was changed here. */
  #verify(
    text: string,
    wanted: ReadonlyMap<number, Record<string, string>>,
  ): void {
    const expected = this.#documents.map((document, i) => {
      const value = valueOf(document) as Described;
      const annotations = wanted.get(i);
      return annotations === undefined
        ? value
        : {
            ...value,
            // An own copy: what an alias shares must not change along.
            metadata: {
              ...value.metadata,
              annotations: { ...value.metadata?.annotations, ...annotations },
            },
          };
    });
    let actual: unknown[];
    try {
      actual = parsed(text, this.#file).map(valueOf);
    } catch {
      throw this.#byHand();
    }
    if (!isDeepStrictEqual(actual, expected)) {
      throw this.#byHand();
    }
  }

  #byHand(): CliError {
    return new CliError(
      `The annotations of ${
        this.#file
      } are written in a way (an anchor, an alias, a tag) that cannot be added to without changing more: add them by hand.`,
    );
  }
}

function parsed(text: string, file: string): Document.Parsed[] {
  const lineCounter = new LineCounter();
  const documents = [
    ...parseAllDocuments(text, {
      lineCounter,
      prettyErrors: false,
      keepSourceTokens: true,
      logLevel: 'error',
    }),
  ] as Document.Parsed[];
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new CliError(
      `${file} is no YAML at line ${line}, column ${col}: ${error.message
        .replace(/\s+/g, ' ')
        .replace(/\.$/, '')}.`,
    );
  }
  return documents;
}

function valueOf(document: Document.Parsed): unknown {
  try {
    return isMap(document.contents) ? document.toJS() : null;
  } catch {
    // Aliases that lead nowhere or grow without end.
    return null;
  }
}

/** `${{ values.name }}` of a template is none. */
function isName(name: unknown): name is string {
  return typeof name === 'string' && /^[\w.-]+$/.test(name);
}
