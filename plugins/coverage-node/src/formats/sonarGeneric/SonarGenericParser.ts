import { totalsOfDetail } from '@backstage-coverage/plugin-coverage-common';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount, isLineNumber } from '../../detail/counts';
import { LineTable } from '../../detail/LineTable';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/** Reads SonarQube's generic coverage file by file. */
export class SonarGenericParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #file = this.xml.names.of('file');
  readonly #lineToCover = this.xml.names.of('lineToCover');
  readonly #pathName = this.xml.names.of('path');
  readonly #lineNumber = this.xml.names.of('lineNumber');
  readonly #covered = this.xml.names.of('covered');
  readonly #branchesToCover = this.xml.names.of('branchesToCover');
  readonly #coveredBranches = this.xml.names.of('coveredBranches');

  /** `undefined` outside of a file. */
  #path: string | undefined;
  readonly #lines = new LineTable();
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
    if (element === this.#lineToCover) {
      if (this.#path !== undefined) {
        this.#addLine();
      }
    } else if (element === this.#file) {
      this.#finishFile();
      this.#path = this.xml.attributes.text(this.#pathName)?.trim();
      if (!this.#path) {
        this.#path = undefined;
        this.#malformed.add('<file> without a path');
      }
    }
  }

  close(element: number): void {
    if (element === this.#file) {
      this.#finishFile();
    }
  }

  #addLine(): void {
    const { attributes } = this.xml;
    const line = attributes.number(this.#lineNumber);
    const covered = attributes.text(this.#covered)?.trim().toLowerCase();
    if (!isLineNumber(line) || (covered !== 'true' && covered !== 'false')) {
      this.#malformed.add('<lineToCover> without a number or covered');
      return;
    }
    const total = attributes.number(this.#branchesToCover);
    const taken = attributes.number(this.#coveredBranches) ?? 0;
    const hits = covered === 'true' ? 1 : 0;
    if (total !== undefined && (!isCount(total) || !isCount(taken))) {
      this.#malformed.add('<lineToCover> with branches that are no counts');
      this.#lines.add(line, hits, 0, 0);
    } else {
      this.#lines.add(line, hits, taken, total ?? 0);
    }
  }

  #finishFile(): void {
    if (this.#path === undefined) {
      return;
    }
    const detail = { ...this.#lines.sorted('max'), functions: null };
    this.#sink({ path: this.#path, detail, totals: totalsOfDetail(detail) });
    this.#path = undefined;
    this.#lines.clear();
  }
}
