import { FileSink, ParseContext } from '../../CoverageFormat';
import { finishFiles } from '../../detail/finishFiles';
import { OpenFunction } from '../../detail/OpenFunction';
import { SourceFiles } from '../../detail/SourceFiles';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/** Reads dotCover's DetailedXML; any type may add to any file. */
export class DotCoverParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #file = this.xml.names.of('File');
  readonly #type = this.xml.names.of('Type');
  readonly #method = this.xml.names.of('Method');
  readonly #statement = this.xml.names.of('Statement');
  readonly #index = this.xml.names.of('Index');
  readonly #name = this.xml.names.of('Name');
  readonly #fileIndex = this.xml.names.of('FileIndex');
  readonly #line = this.xml.names.of('Line');
  readonly #endLine = this.xml.names.of('EndLine');
  readonly #covered = this.xml.names.of('Covered');

  readonly #paths = new Map<string, string>();
  readonly #files = new SourceFiles();
  /** Names of the open types, one within the other. */
  readonly #types: string[] = [];
  readonly #open = new OpenFunction();
  readonly #malformed = new MalformedRecords();

  constructor(sink: FileSink, context: ParseContext) {
    this.#sink = sink;
    this.#context = context;
  }

  end(): void {
    this.xml.end();
    finishFiles(this.#files, this.#paths, this.#sink, id =>
      this.#malformed.add(`file ${id}, which no <File> names`),
    );
    this.#malformed.report(this.#context);
  }

  open(element: number): void {
    const { attributes } = this.xml;
    if (element === this.#statement) {
      this.#addStatement();
    } else if (element === this.#method) {
      const name = attributes.text(this.#name) ?? '';
      this.#open.start([...this.#types, name].join('.'));
    } else if (element === this.#type) {
      this.#types.push(attributes.text(this.#name) ?? '');
    } else if (element === this.#file) {
      const index = attributes.text(this.#index);
      const path = attributes.text(this.#name)?.trim();
      if (index && path) {
        this.#paths.set(index, path);
      } else {
        this.#malformed.add('<File> without an index or a name');
      }
    }
  }

  close(element: number): void {
    if (element === this.#method) {
      this.#open.finish(this.#files);
    } else if (element === this.#type) {
      this.#types.pop();
    }
  }

  #addStatement(): void {
    const { attributes } = this.xml;
    const id = attributes.text(this.#fileIndex);
    const line = attributes.number(this.#line);
    const end = attributes.number(this.#endLine);
    const covered = attributes.text(this.#covered)?.toLowerCase();
    const hits = covered === 'true' ? 1 : 0;
    if (
      !id ||
      (hits === 0 && covered !== 'false') ||
      !this.#files.of(id).addStatement(line, end, hits)
    ) {
      this.#malformed.add('<Statement> without a file, a line or Covered');
      return;
    }
    this.#open.addStatement(id, line, hits);
  }
}
