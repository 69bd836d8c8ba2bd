import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount } from '../../detail/counts';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/**
 * Reads PHPUnit's XML. Its lines are the executed ones only, so a file has totals
 * and no line detail. Totals of folders and of the project stand outside of files.
 */
export class PhpunitXmlParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #project = this.xml.names.of('project');
  readonly #directory = this.xml.names.of('directory');
  readonly #file = this.xml.names.of('file');
  readonly #totals = this.xml.names.of('totals');
  readonly #lines = this.xml.names.of('lines');
  readonly #source = this.xml.names.of('source');
  readonly #name = this.xml.names.of('name');
  readonly #pathName = this.xml.names.of('path');
  readonly #executable = this.xml.names.of('executable');
  readonly #executed = this.xml.names.of('executed');

  /** Names of the open folders; the outermost one is the project's. */
  readonly #directories: string[] = [];
  /** `undefined` outside of a file. */
  #path: string | undefined;
  #isInTotals = false;
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
    if (element === this.#lines) {
      if (this.#isInTotals && this.#path !== undefined) {
        this.#addFile(this.#path);
      }
    } else if (element === this.#totals) {
      this.#isInTotals = true;
    } else if (element === this.#file) {
      this.#startFile();
    } else if (element === this.#directory) {
      this.#directories.push(attributes.text(this.#name)?.trim() ?? '');
    } else if (element === this.#project) {
      this.#context.source(attributes.text(this.#source)?.trim() ?? '');
    }
  }

  close(element: number): void {
    if (element === this.#totals) {
      this.#isInTotals = false;
    } else if (element === this.#file) {
      this.#path = undefined;
    } else if (element === this.#directory) {
      this.#directories.pop();
    }
  }

  /** The report of one file has its folder as `path`. */
  #startFile(): void {
    const { attributes } = this.xml;
    const name = attributes.text(this.#name)?.trim();
    const folders = [
      ...this.#directories,
      attributes.text(this.#pathName)?.trim() ?? '',
    ];
    if (!name) {
      this.#malformed.add('<file> without a name');
    }
    this.#path = name
      ? [...folders, name].join('/').split('/').filter(Boolean).join('/')
      : undefined;
  }

  #addFile(path: string): void {
    const { attributes } = this.xml;
    const total = attributes.number(this.#executable);
    const covered = attributes.number(this.#executed);
    if (!isCount(total) || !isCount(covered) || covered > total) {
      this.#malformed.add('<lines> without executable and executed lines');
      return;
    }
    const lines = { total, covered, partial: 0 };
    this.#sink({
      path,
      totals: { lines, branches: null, functions: null },
      detail: null,
    });
  }
}
