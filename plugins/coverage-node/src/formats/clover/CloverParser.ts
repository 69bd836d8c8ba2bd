import { totalsOfDetail } from '@backstage-coverage/plugin-coverage-common';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount, isLineNumber } from '../../detail/counts';
import { FunctionList } from '../../detail/FunctionList';
import { LineTable } from '../../detail/LineTable';
import { OutcomeTable } from '../../detail/OutcomeTable';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

const METHOD = Buffer.from('method');

/**
 * Reads Clover XML source file by source file. The files of `testproject` are
 * tests, which are not measured.
 */
export class CloverParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #file = this.xml.names.of('file');
  readonly #line = this.xml.names.of('line');
  readonly #testproject = this.xml.names.of('testproject');
  readonly #pathName = this.xml.names.of('path');
  readonly #name = this.xml.names.of('name');
  readonly #num = this.xml.names.of('num');
  readonly #type = this.xml.names.of('type');
  readonly #count = this.xml.names.of('count');
  readonly #truecount = this.xml.names.of('truecount');
  readonly #falsecount = this.xml.names.of('falsecount');
  readonly #signature = this.xml.names.of('signature');

  #isTest = false;
  /** `undefined` outside of a file. */
  #path: string | undefined;
  readonly #lines = new LineTable();
  /** Of conditions that tell how often they were true and false. */
  readonly #outcomes = new OutcomeTable();
  #outcomeCount = 0;
  readonly #functions = new FunctionList();
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
    if (element === this.#line) {
      if (this.#path !== undefined) {
        this.#addLine();
      }
    } else if (element === this.#file) {
      this.#startFile();
    } else if (element === this.#testproject) {
      this.#isTest = true;
    }
  }

  close(element: number): void {
    if (element === this.#file) {
      this.#finishFile();
    } else if (element === this.#testproject) {
      this.#isTest = false;
    }
  }

  /** PHPUnit and old Clovers have the whole path as the name. */
  #startFile(): void {
    this.#finishFile();
    if (this.#isTest) {
      return;
    }
    const { attributes } = this.xml;
    this.#path =
      attributes.text(this.#pathName)?.trim() ||
      attributes.text(this.#name)?.trim() ||
      undefined;
    if (this.#path === undefined) {
      this.#malformed.add('<file> without a path and a name');
    }
  }

  #addLine(): void {
    const { attributes } = this.xml;
    const line = attributes.number(this.#num);
    const count = attributes.number(this.#count);
    const whenTrue = attributes.number(this.#truecount);
    const whenFalse = attributes.number(this.#falsecount);
    if (!isLineNumber(line) || (count !== undefined && Number.isNaN(count))) {
      this.#malformed.add('<line> without a number or count');
    } else if (isCount(whenTrue) && isCount(whenFalse)) {
      this.#addCondition(line, count, whenTrue, whenFalse);
    } else if (count === undefined) {
      this.#malformed.add('<line> without a number or count');
    } else if (attributes.is(this.#type, METHOD)) {
      const name =
        attributes.text(this.#name) ?? attributes.text(this.#signature);
      this.#functions.add(name ?? '', line, count);
    } else {
      this.#lines.add(line, count, 0, 0);
    }
  }

  /**
   * Clover tells how often a condition was true and how often it was false.
   * Istanbul, which alone writes the executions of the line beside them, tells
   * how many outcomes of the line were taken and how many were not.
   */
  #addCondition(
    line: number,
    count: number | undefined,
    whenTrue: number,
    whenFalse: number,
  ): void {
    if (count === undefined) {
      this.#lines.add(line, whenTrue + whenFalse, 0, 0);
      this.#outcomes.add(line, this.#outcomeCount++, whenTrue > 0);
      this.#outcomes.add(line, this.#outcomeCount++, whenFalse > 0);
    } else {
      this.#lines.add(line, count, whenTrue, whenTrue + whenFalse);
    }
  }

  #finishFile(): void {
    if (this.#path === undefined) {
      return;
    }
    const sorted = this.#lines.sorted('max');
    const outcomes = this.#outcomes.sorted();
    const detail = {
      ...sorted,
      branches: outcomes ? { ...outcomes, isOrdered: true } : sorted.branches,
      functions: this.#functions.take(),
    };
    this.#sink({ path: this.#path, detail, totals: totalsOfDetail(detail) });
    this.#path = undefined;
    this.#lines.clear();
    this.#outcomes.clear();
    this.#outcomeCount = 0;
  }
}
