import { FileSink, ParseContext } from '../../CoverageFormat';
import { isLineNumber } from '../../detail/counts';
import { LineBudget } from '../../detail/LineBudget';
import { SourceFile } from '../../detail/SourceFile';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/** Both ways of a decision that an event tells, true and false. */
const EVENTS = new Map<string, [boolean, boolean]>([
  ['none', [false, false]],
  ['true', [true, false]],
  ['false', [false, true]],
  ['full', [true, true]],
]);

/** Probes that have one outcome, and those that have two. */
const SINGLE = new Set(['switch-label', 'try', 'catch']);
const DOUBLE = new Set(['condition', 'decision']);

/** Reads BullseyeCoverage XML source file by source file. */
export class BullseyeParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #root = this.xml.names.of('BullseyeCoverage');
  readonly #folder = this.xml.names.of('folder');
  readonly #src = this.xml.names.of('src');
  readonly #function = this.xml.names.of('fn');
  readonly #probe = this.xml.names.of('probe');
  readonly #name = this.xml.names.of('name');
  readonly #dir = this.xml.names.of('dir');
  readonly #line = this.xml.names.of('line');
  readonly #kind = this.xml.names.of('kind');
  readonly #event = this.xml.names.of('event');

  /** Of the coverage file, which the outermost folder is named after too. */
  #reportName = '';
  readonly #folders: string[] = [];
  readonly #budget = new LineBudget();
  #path: string | undefined;
  #file = new SourceFile(this.#budget);
  #outcomeCount = 0;
  #functionName = '';
  #functionLine: number | undefined;
  #isExecuted = false;
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
    if (element === this.#probe) {
      this.#addProbe();
    } else if (element === this.#function) {
      this.#functionName = attributes.text(this.#name) ?? '';
      this.#functionLine = undefined;
      this.#isExecuted = false;
    } else if (element === this.#src) {
      this.#startFile();
    } else if (element === this.#folder) {
      const name = attributes.text(this.#name)?.trim() ?? '';
      const isReport = this.#folders.length === 0 && name === this.#reportName;
      this.#folders.push(isReport ? '' : name);
    } else if (element === this.#root) {
      this.#reportName = attributes.text(this.#name) ?? '';
      const folder = attributes.text(this.#dir)?.trim() ?? '';
      this.#context.source(folder === '.' ? '' : folder);
    }
  }

  close(element: number): void {
    if (element === this.#function) {
      if (this.#path !== undefined) {
        const hits = this.#isExecuted ? 1 : 0;
        const line = this.#functionLine;
        this.#file.functions.add(this.#functionName, line, hits);
      }
    } else if (element === this.#src) {
      if (this.#path !== undefined) {
        this.#sink(this.#file.finish(this.#path));
      }
      this.#path = undefined;
    } else if (element === this.#folder) {
      this.#folders.pop();
    }
  }

  #startFile(): void {
    const name = this.xml.attributes.text(this.#name)?.trim();
    if (!name) {
      this.#malformed.add('<src> without a name');
    }
    this.#path = name && [...this.#folders, name].filter(Boolean).join('/');
    this.#path ||= undefined;
    this.#file = new SourceFile(this.#budget);
    this.#outcomeCount = 0;
  }

  #addProbe(): void {
    const { attributes } = this.xml;
    const line = attributes.number(this.#line);
    const kind = attributes.text(this.#kind) ?? '';
    const taken = EVENTS.get(attributes.text(this.#event) ?? '');
    if (!isLineNumber(line) || !taken) {
      this.#malformed.add('<probe> without a line or an event');
      return;
    }
    const isTaken = taken.includes(true);
    this.#file.addStatement(line, undefined, isTaken ? 1 : 0);
    this.#functionLine ??= line;
    if (DOUBLE.has(kind)) {
      this.#file.addOutcome(line, this.#outcomeCount++, taken[0]);
      this.#file.addOutcome(line, this.#outcomeCount++, taken[1]);
    } else if (SINGLE.has(kind)) {
      this.#file.addOutcome(line, this.#outcomeCount++, isTaken);
    } else if (kind === 'function') {
      this.#isExecuted ||= isTaken;
    }
  }
}
