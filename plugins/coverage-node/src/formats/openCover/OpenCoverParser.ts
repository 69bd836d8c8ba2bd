import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount, isLineNumber } from '../../detail/counts';
import { finishFiles } from '../../detail/finishFiles';
import { SourceFiles } from '../../detail/SourceFiles';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';
import { MethodPoints } from './MethodPoints';

/**
 * Reads OpenCover XML module by module, since any class of a module may add to
 * any of its files.
 */
export class OpenCoverParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #module = this.xml.names.of('Module');
  readonly #file = this.xml.names.of('File');
  readonly #class = this.xml.names.of('Class');
  readonly #method = this.xml.names.of('Method');
  readonly #nameElement = this.xml.names.of('Name');
  readonly #fileRef = this.xml.names.of('FileRef');
  readonly #sequencePoint = this.xml.names.of('SequencePoint');
  readonly #branchPoint = this.xml.names.of('BranchPoint');
  readonly #uid = this.xml.names.of('uid');
  readonly #fullPath = this.xml.names.of('fullPath');
  readonly #fullName = this.xml.names.of('fullName');
  readonly #name = this.xml.names.of('name');
  readonly #fileId = this.xml.names.of('fileid');
  readonly #visits = this.xml.names.of('vc');
  readonly #startLine = this.xml.names.of('sl');
  readonly #endLine = this.xml.names.of('el');
  readonly #offset = this.xml.names.of('offset');
  readonly #offsetEnd = this.xml.names.of('offsetend');
  readonly #branchPath = this.xml.names.of('path');

  /** Paths of the open module's files by their numbers. */
  readonly #paths = new Map<string, string>();
  readonly #files = new SourceFiles();
  /** Orders the outcomes of a module as the report does. */
  #outcomeCount = 0;

  /** Number of the file that is called as the open class. */
  #classFile: string | undefined;
  /** `undefined` outside of a method. */
  #points: MethodPoints | undefined;
  #methodName = '';
  /** Number of the file that the method begins in. */
  #methodFile: string | undefined;
  #methodVisits = 0;
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
    if (element === this.#sequencePoint) {
      this.#addStatement();
    } else if (element === this.#branchPoint) {
      this.#addBranch();
    } else if (element === this.#method) {
      this.#points = new MethodPoints();
      this.#methodName = attributes.text(this.#name) ?? '';
      this.#methodFile = undefined;
      this.#methodVisits = 0;
    } else if (element === this.#nameElement) {
      this.xml.collectsText = this.#points !== undefined;
      this.#methodName = '';
    } else if (element === this.#class) {
      this.#classFile = this.#fileCalled(attributes.text(this.#fullName));
    } else if (element === this.#fileRef) {
      this.#methodFile = attributes.text(this.#uid);
    } else if (element === this.#file) {
      this.#addFile();
    }
  }

  close(element: number): void {
    if (element === this.#nameElement) {
      this.xml.collectsText = false;
    } else if (element === this.#method) {
      this.#finishMethod();
    } else if (element === this.#module) {
      this.#finishModule();
    }
  }

  text(text: string): void {
    this.#methodName += text;
  }

  #addFile(): void {
    const { attributes } = this.xml;
    const uid = attributes.text(this.#uid);
    const path = attributes.text(this.#fullPath)?.trim();
    if (uid && path) {
      this.#paths.set(uid, path);
    } else {
      this.#malformed.add('<File> without a number or a path');
    }
  }

  /**
   * OpenCover names the file of each point, older ones that of the method.
   * Converters of Salesforce coverage name neither, since a class is a file.
   */
  #fileOfPoint(): string | undefined {
    const file = this.xml.attributes.text(this.#fileId) ?? this.#methodFile;
    return file ?? this.#classFile;
  }

  /** The one file of that name, whatever its extension. */
  #fileCalled(name: string | undefined): string | undefined {
    const isCalled = ([, path]: [string, string]) =>
      path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') === name;
    const found = name ? [...this.#paths].filter(isCalled) : [];
    return found.length === 1 ? found[0][0] : undefined;
  }

  #addStatement(): void {
    const { attributes } = this.xml;
    const file = this.#fileOfPoint();
    const visits = attributes.number(this.#visits);
    const start = attributes.number(this.#startLine);
    const end = attributes.number(this.#endLine);
    if (
      file === undefined ||
      !isCount(visits) ||
      !this.#files.of(file).addStatement(start, end, visits)
    ) {
      this.#malformed.add('<SequencePoint> without a file, a line or visits');
      return;
    }
    this.#methodFile ??= file;
    this.#methodVisits = Math.max(this.#methodVisits, visits);
    this.#points?.addStatement(attributes.number(this.#offset), start ?? 0);
  }

  #addBranch(): void {
    const { attributes } = this.xml;
    const points = this.#points;
    const visits = attributes.number(this.#visits);
    if (!points || !isCount(visits)) {
      this.#malformed.add('<BranchPoint> without a method or visits');
      return;
    }
    // ReportGenerator writes 0 for all offsets: the line tells them apart.
    const key = [
      this.#startLine,
      this.#offset,
      this.#offsetEnd,
      this.#branchPath,
    ]
      .map(name => attributes.text(name))
      .join();
    const file = this.#fileOfPoint();
    const line = attributes.number(this.#startLine);
    if (file === undefined || !isLineNumber(line)) {
      points.addLostBranch(attributes.number(this.#offset), visits > 0);
    } else if (points.isNewBranch(key)) {
      this.#files.of(file).addOutcome(line, this.#outcomeCount++, visits > 0);
    }
  }

  /** A method without a statement has no source. */
  #finishMethod(): void {
    const points = this.#points;
    this.#points = undefined;
    if (!points || points.firstLine === 0 || this.#methodFile === undefined) {
      return;
    }
    const file = this.#files.of(this.#methodFile);
    const name = this.#methodName.trim();
    file.functions.add(name, points.firstLine, this.#methodVisits);
    for (const { line, isTaken } of points.foundBranches()) {
      file.addOutcome(line, this.#outcomeCount++, isTaken);
    }
  }

  #finishModule(): void {
    finishFiles(this.#files, this.#paths, this.#sink, uid =>
      this.#malformed.add(`file ${uid}, which no <File> names`),
    );
    this.#outcomeCount = 0;
  }
}
