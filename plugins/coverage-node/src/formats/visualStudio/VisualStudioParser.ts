import { FileSink, ParseContext } from '../../CoverageFormat';
import { finishFiles } from '../../detail/finishFiles';
import { OpenFunction } from '../../detail/OpenFunction';
import { StatementState } from '../../detail/SourceFile';
import { SourceFiles } from '../../detail/SourceFiles';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

const STATES = new Map<string | undefined, StatementState>([
  ['yes', 'covered'],
  ['partial', 'partial'],
  ['no', 'missed'],
]);

/**
 * Reads `<results>` module by module: the paths of its files come behind its
 * functions.
 */
export class VisualStudioParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #module = this.xml.names.of('module');
  readonly #function = this.xml.names.of('function');
  readonly #range = this.xml.names.of('range');
  readonly #sourceFile = this.xml.names.of('source_file');
  readonly #name = this.xml.names.of('name');
  readonly #typeName = this.xml.names.of('type_name');
  readonly #id = this.xml.names.of('id');
  readonly #path = this.xml.names.of('path');
  readonly #sourceId = this.xml.names.of('source_id');
  readonly #covered = this.xml.names.of('covered');
  readonly #startLine = this.xml.names.of('start_line');
  readonly #endLine = this.xml.names.of('end_line');

  readonly #paths = new Map<string, string>();
  readonly #files = new SourceFiles();
  readonly #open = new OpenFunction();
  readonly #malformed = new MalformedRecords();

  constructor(sink: FileSink, context: ParseContext) {
    this.#sink = sink;
    this.#context = context;
  }

  end(): void {
    this.xml.end();
    this.#malformed.report(this.#context);
  }

  open(element: number): void {
    const { attributes } = this.xml;
    if (element === this.#range) {
      this.#addRange();
    } else if (element === this.#function) {
      const type = attributes.text(this.#typeName);
      const name = attributes.text(this.#name) ?? '';
      this.#open.start(type ? `${type}.${name}` : name);
    } else if (element === this.#sourceFile) {
      const id = attributes.text(this.#id);
      const path = attributes.text(this.#path)?.trim();
      if (id && path) {
        this.#paths.set(id, path);
      } else {
        this.#malformed.add('<source_file> without a number or a path');
      }
    }
  }

  close(element: number): void {
    if (element === this.#function) {
      this.#open.finish(this.#files);
    } else if (element === this.#module) {
      finishFiles(this.#files, this.#paths, this.#sink, id =>
        this.#malformed.add(`source ${id}, which no <source_file> names`),
      );
    }
  }

  #addRange(): void {
    const { attributes } = this.xml;
    const id = attributes.text(this.#sourceId);
    const line = attributes.number(this.#startLine);
    const end = attributes.number(this.#endLine);
    const state = STATES.get(attributes.text(this.#covered)?.toLowerCase());
    if (!id || !state || !this.#files.of(id).addState(line, end, state)) {
      this.#malformed.add(
        '<range> without a source, a line or what is covered',
      );
      return;
    }
    this.#open.addStatement(id, line, state === 'missed' ? 0 : 1);
  }
}
