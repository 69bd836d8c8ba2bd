import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount } from '../../detail/counts';
import { OpenFunction } from '../../detail/OpenFunction';
import { SourceFiles } from '../../detail/SourceFiles';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/** Longer than any statement, in characters. */
const MAX_LENGTH = 2 ** 20;

/** Reads scoverage XML package by package. */
export class ScoverageParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #package = this.xml.names.of('package');
  readonly #class = this.xml.names.of('class');
  readonly #method = this.xml.names.of('method');
  readonly #statement = this.xml.names.of('statement');
  readonly #name = this.xml.names.of('name');
  readonly #filename = this.xml.names.of('filename');
  readonly #source = this.xml.names.of('source');
  readonly #line = this.xml.names.of('line');
  readonly #start = this.xml.names.of('start');
  readonly #endOffset = this.xml.names.of('end');
  readonly #branch = this.xml.names.of('branch');
  readonly #ignored = this.xml.names.of('ignored');
  readonly #invocations = this.xml.names.of('invocation-count');

  readonly #files = new SourceFiles();
  readonly #open = new OpenFunction();
  /** Of the open class, for statements that do not name their file. */
  #classFile: string | undefined;
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
    if (element === this.#statement) {
      if (attributes.text(this.#ignored) !== 'true') {
        this.#addStatement();
      }
    } else if (element === this.#method) {
      this.#open.start(attributes.text(this.#name) ?? '');
    } else if (element === this.#class) {
      this.#classFile = attributes.text(this.#filename)?.trim();
    }
  }

  close(element: number): void {
    if (element === this.#method) {
      this.#open.finish(this.#files);
    } else if (element === this.#package) {
      for (const [path, file] of this.#files.take()) {
        this.#sink(file.finish(path));
      }
    }
  }

  #addStatement(): void {
    const { attributes } = this.xml;
    const path = attributes.text(this.#source)?.trim() || this.#classFile;
    const line = attributes.number(this.#line);
    const count = attributes.number(this.#invocations);
    if (
      !path ||
      line === undefined ||
      !isCount(count) ||
      !this.#files.of(path).addStatement(line, undefined, count)
    ) {
      this.#malformed.add('<statement> without a file, a line or its count');
      return;
    }
    this.#open.addStatement(path, line, count);
    if (attributes.text(this.#branch) === 'true') {
      this.#files.of(path).addOutcome(line, this.#place(), count > 0);
    }
  }

  /** Where the statement is in its file, the same in every run. */
  #place(): number {
    const { attributes } = this.xml;
    const start = attributes.number(this.#start);
    const end = attributes.number(this.#endOffset);
    return isCount(start) && isCount(end) && start < 2 ** 32 && end >= start
      ? start * MAX_LENGTH + Math.min(end - start, MAX_LENGTH - 1)
      : 0;
  }
}
