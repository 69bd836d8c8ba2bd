import {
  BranchOutcomes,
  FunctionCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount, isLineNumber } from '../../detail/counts';
import { LineTable, MAX_UINT32 } from '../../detail/LineTable';
import { MissingTargets } from '../../detail/MissingTargets';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { EMPTY_REPORT, isMadeUp } from '../emptyReport';
import { MalformedRecords } from '../MalformedRecords';

/**
 * Reads Cobertura XML class by class. Lines of the methods and of the class are
 * the same lines.
 */
export class CoberturaParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #coverage = this.xml.names.of('coverage');
  readonly #source = this.xml.names.of('source');
  readonly #class = this.xml.names.of('class');
  readonly #method = this.xml.names.of('method');
  readonly #line = this.xml.names.of('line');
  readonly #filename = this.xml.names.of('filename');
  readonly #name = this.xml.names.of('name');
  readonly #number = this.xml.names.of('number');
  readonly #hits = this.xml.names.of('hits');
  readonly #conditions = this.xml.names.of('condition-coverage');
  readonly #missingBranches = this.xml.names.of('missing-branches');

  /** `undefined` outside of a class. */
  #path: string | undefined;
  readonly #lines = new LineTable();
  /** Of a `condition-coverage`: a percentage, taken and existing outcomes. */
  readonly #numbers = new Float64Array(8);
  readonly #missingTargets = new MissingTargets();
  #functions: FunctionCoverage[] = [];
  /** The method being read; its hits are negative until a number is known. */
  #current: FunctionCoverage | undefined;
  /** Whether the method itself says how often it ran. */
  #hasOwnHits = false;
  #sourceText = '';
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
    } else if (element === this.#class) {
      this.#finishClass();
      this.#path = this.xml.attributes.text(this.#filename)?.trim();
      if (!this.#path) {
        this.#path = undefined;
        this.#malformed.add('<class> without a filename');
      }
    } else if (element === this.#method) {
      this.#startMethod();
    } else if (element === this.#source) {
      this.xml.collectsText = true;
      this.#sourceText = '';
    } else if (element === this.#coverage) {
      this.#declareTotals();
    }
  }

  close(element: number): void {
    if (element === this.#class) {
      this.#finishClass();
    } else if (element === this.#method) {
      this.#finishMethod();
    } else if (element === this.#source) {
      this.xml.collectsText = false;
      this.#context.source(this.#sourceText.trim());
    }
  }

  text(text: string): void {
    this.#sourceText += text;
  }

  #addLine(): void {
    const { attributes } = this.xml;
    const line = attributes.number(this.#number);
    const hits = attributes.number(this.#hits);
    if (!isLineNumber(line) || hits === undefined || Number.isNaN(hits)) {
      this.#malformed.add('<line> without a number or hits');
      return;
    }
    const numbers = this.#numbers;
    const size = attributes.numbersWithin(this.#conditions, numbers);
    if (size >= 3 || (size === 2 && this.#isRatio())) {
      const taken = numbers[size - 2];
      const existing = numbers[size - 1];
      this.#lines.add(line, hits, taken, existing);
      if (taken < existing) {
        this.#addMissingTargets(line);
      }
    } else {
      this.#lines.add(line, hits, 0, 0);
      if (size >= 0) {
        const text = attributes.text(this.#conditions);
        this.#malformed.add(`condition-coverage="${text}"`);
      }
    }
    const method = this.#current;
    if (method) {
      method.line = method.line === 0 ? line : Math.min(method.line, line);
      if (!this.#hasOwnHits) {
        method.hits = Math.max(method.hits, Math.min(hits, MAX_UINT32));
      }
    }
  }

  /** Whether two numbers are outcomes, and not those of a percentage. */
  #isRatio(): boolean {
    const text = this.xml.attributes.text(this.#conditions);
    return text?.includes('/') ?? false;
  }

  #addMissingTargets(line: number): void {
    const targets = this.xml.attributes.text(this.#missingBranches);
    if (targets !== undefined) {
      this.#missingTargets.add(line, targets);
    }
  }

  #startMethod(): void {
    const { attributes } = this.xml;
    const hits = attributes.number(this.#hits);
    this.#hasOwnHits = isCount(hits);
    this.#current = {
      name: attributes.text(this.#name) ?? '',
      line: 0,
      hits: isCount(hits) ? Math.min(hits, MAX_UINT32) : -1,
    };
  }

  /** A method without line and hits has no code: an abstract one. */
  #finishMethod(): void {
    const method = this.#current;
    this.#current = undefined;
    if (method && this.#path !== undefined && method.hits >= 0) {
      this.#functions.push(method);
    }
  }

  #finishClass(): void {
    if (this.#path !== undefined) {
      const sorted = this.#lines.sorted('max');
      const functions = this.#functions.filter(f => f.name !== EMPTY_REPORT);
      const detail = {
        ...sorted,
        branches: isMadeUp(this.#functions)
          ? null
          : this.#named(sorted.branches),
        functions:
          functions.length > 0
            ? functions.sort((a, b) => a.line - b.line)
            : null,
      };
      this.#sink({ path: this.#path, detail, totals: totalsOfDetail(detail) });
    }
    this.#path = undefined;
    this.#functions = [];
    this.#lines.clear();
    this.#missingTargets.clear();
  }

  #named(branches: BranchOutcomes | null): BranchOutcomes | null {
    const missingTargets = branches && this.#missingTargets.of(branches);
    return missingTargets ? { ...branches, missingTargets } : branches;
  }

  #declareTotals(): void {
    const { attributes, names } = this.xml;
    const total = attributes.number(names.of('lines-valid'));
    const covered = attributes.number(names.of('lines-covered'));
    if (isCount(total) && isCount(covered)) {
      this.#context.declare({ lines: { total, covered } });
    }
  }
}
