import { InputError } from '@backstage/errors';
import {
  FunctionCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount, isLineNumber } from '../../detail/counts';
import { LineTable } from '../../detail/LineTable';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/** More methods in one package than any code has. */
const MAX_METHODS = 1_000_000;

const METHOD = Buffer.from('METHOD');
const LINE = Buffer.from('LINE');

/**
 * Reads JaCoCo XML source file by source file. Lines count instructions, not
 * executions. Methods stand in the classes, ahead of the source files of their
 * package, so a package's methods are held until it closes.
 */
export class JacocoParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #group = this.xml.names.of('group');
  readonly #package = this.xml.names.of('package');
  readonly #class = this.xml.names.of('class');
  readonly #method = this.xml.names.of('method');
  readonly #sourcefile = this.xml.names.of('sourcefile');
  readonly #line = this.xml.names.of('line');
  readonly #counter = this.xml.names.of('counter');
  readonly #name = this.xml.names.of('name');
  readonly #sourcefilename = this.xml.names.of('sourcefilename');
  readonly #nr = this.xml.names.of('nr');
  readonly #coveredInstructions = this.xml.names.of('ci');
  readonly #missedBranches = this.xml.names.of('mb');
  readonly #coveredBranches = this.xml.names.of('cb');
  readonly #type = this.xml.names.of('type');
  readonly #missed = this.xml.names.of('missed');
  readonly #covered = this.xml.names.of('covered');

  /** Names of the open groups, which are modules of a build. */
  readonly #groups: string[] = [];
  #packageName = '';
  /** Methods of the open package by the name of their source file. */
  #methods = new Map<string, FunctionCoverage[]>();
  #methodCount = 0;
  #classFile: string | undefined;
  #className = '';
  /** The method being read; kept when its counter says that it has code. */
  #current: FunctionCoverage | undefined;
  /** `undefined` outside of a source file. */
  #path: string | undefined;
  #fileName = '';
  readonly #lines = new LineTable();
  #hasFile = false;
  /** Whether a line is in no source file, as gcovr 7 has them all in classes. */
  #hasLostLine = false;
  /** Open elements within the root that a total could belong to. */
  #depth = 0;
  readonly #malformed = new MalformedRecords();

  constructor(sink: FileSink, context: ParseContext) {
    this.#sink = sink;
    this.#context = context;
  }

  end(): void {
    this.xml.end();
    this.#malformed.report(this.#context);
    if (this.#hasLostLine && !this.#hasFile) {
      throw new InputError(
        'its lines are in classes and do not tell whether they ran, as gcovr 7 writes them; send its Cobertura XML (--cobertura) instead',
      );
    }
  }

  open(element: number): void {
    this.#depth += 1;
    if (element === this.#line) {
      if (this.#path !== undefined) {
        this.#addLine();
      } else {
        this.#hasLostLine = true;
      }
    } else if (element === this.#counter) {
      this.#readCounter();
    } else if (element === this.#method) {
      this.#startMethod();
    } else if (element === this.#class) {
      this.#startClass();
    } else if (element === this.#sourcefile) {
      this.#startFile();
    } else if (element === this.#package) {
      this.#packageName = this.#nameOf('package');
    } else if (element === this.#group) {
      this.#groups.push(this.#nameOf('group'));
    }
  }

  close(element: number): void {
    this.#depth -= 1;
    if (element === this.#sourcefile) {
      this.#finishFile();
    } else if (element === this.#method) {
      this.#current = undefined;
    } else if (element === this.#class) {
      this.#classFile = undefined;
    } else if (element === this.#package) {
      this.#packageName = '';
      this.#methods = new Map();
      this.#methodCount = 0;
    } else if (element === this.#group) {
      this.#groups.pop();
    }
  }

  #nameOf(element: string): string {
    const name = this.xml.attributes.text(this.#name);
    if (name === undefined) {
      this.#malformed.add(`<${element}> without a name`);
    }
    return name?.trim() ?? '';
  }

  #startClass(): void {
    const { attributes } = this.xml;
    const name = attributes.text(this.#name) ?? '';
    this.#className = name.slice(name.lastIndexOf('/') + 1);
    // Written since JaCoCo 0.8.0; a class without it is of an older release.
    this.#classFile = attributes.text(this.#sourcefilename);
  }

  #startMethod(): void {
    const { attributes } = this.xml;
    const name = attributes.text(this.#name) ?? '';
    const line = attributes.number(this.#line);
    this.#current = {
      name: this.#className ? `${this.#className}.${name}` : name,
      line: isLineNumber(line) ? line : 0,
      hits: 0,
    };
  }

  #startFile(): void {
    const name = this.#nameOf('sourcefile');
    this.#hasFile = true;
    const folders = [...this.#groups, this.#packageName].filter(Boolean);
    this.#fileName = name;
    const file = withoutFolderOf(this.#packageName, name);
    this.#path = name ? [...folders, file].join('/') : undefined;
    this.#lines.clear();
  }

  /** `ci` and `mi` are instructions; gcovr leaves them out and says nothing. */
  #addLine(): void {
    const { attributes } = this.xml;
    const line = attributes.number(this.#nr);
    if (!isLineNumber(line)) {
      this.#malformed.add('<line> without a number');
      return;
    }
    const isCovered = countOf(attributes.number(this.#coveredInstructions)) > 0;
    const taken = countOf(attributes.number(this.#coveredBranches));
    const missed = countOf(attributes.number(this.#missedBranches));
    this.#lines.add(line, isCovered ? 1 : 0, taken, taken + missed);
  }

  #readCounter(): void {
    const { attributes } = this.xml;
    const missed = attributes.number(this.#missed);
    const covered = attributes.number(this.#covered);
    if (!isCount(missed) || !isCount(covered)) {
      const type = attributes.text(this.#type);
      this.#malformed.add(`<counter type="${type}"> without counts`);
    } else if (this.#current) {
      if (attributes.is(this.#type, METHOD)) {
        this.#addMethod(this.#current, covered);
      }
    } else if (this.#depth === 2 && attributes.is(this.#type, LINE)) {
      this.#context.declare({ lines: { total: missed + covered, covered } });
    }
  }

  #addMethod(method: FunctionCoverage, covered: number): void {
    if (this.#classFile === undefined || this.#methodCount === MAX_METHODS) {
      return;
    }
    this.#methodCount += 1;
    method.hits = covered > 0 ? 1 : 0;
    const methods = this.#methods.get(this.#classFile);
    if (methods) {
      methods.push(method);
    } else {
      this.#methods.set(this.#classFile, [method]);
    }
  }

  #finishFile(): void {
    if (this.#path === undefined) {
      return;
    }
    const functions = this.#methods.get(this.#fileName) ?? null;
    const detail = {
      ...this.#lines.sorted('max'),
      functions: functions && functions.sort((a, b) => a.line - b.line),
    };
    this.#sink({ path: this.#path, detail, totals: totalsOfDetail(detail) });
    this.#path = undefined;
  }
}

function countOf(value: number | undefined): number {
  return isCount(value) ? value : 0;
}

/** Pester repeats the end of the package in the names of its files. */
function withoutFolderOf(packageName: string, name: string): string {
  const slash = name.lastIndexOf('/');
  return slash > 0 && `/${packageName}`.endsWith(`/${name.slice(0, slash)}`)
    ? name.slice(slash + 1)
    : name;
}
