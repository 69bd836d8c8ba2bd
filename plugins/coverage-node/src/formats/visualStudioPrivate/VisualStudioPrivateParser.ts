import { FileSink, ParseContext } from '../../CoverageFormat';
import { finishFiles } from '../../detail/finishFiles';
import { OpenFunction } from '../../detail/OpenFunction';
import { StatementState } from '../../detail/SourceFile';
import { SourceFiles } from '../../detail/SourceFiles';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

const STATES = new Map<string, StatementState>([
  ['0', 'covered'],
  ['1', 'partial'],
  ['2', 'missed'],
]);

/** Elements whose text is read. */
const FIELDS = [
  'MethodName',
  'LnStart',
  'LnEnd',
  'Coverage',
  'SourceFileID',
  'SourceFileName',
] as const;

type Field = (typeof FIELDS)[number];

/**
 * Reads a `CoverageDSPriv` data set, whose rows have a column an element. The
 * paths of the files come last.
 */
export class VisualStudioPrivateParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #method = this.xml.names.of('Method');
  readonly #lines = this.xml.names.of('Lines');
  readonly #sourceFileNames = this.xml.names.of('SourceFileNames');
  readonly #fields = new Map<number, Field>(
    FIELDS.map(field => [this.xml.names.of(field), field]),
  );

  /** Columns of the open row. */
  readonly #row = new Map<Field, string>();
  #text = '';
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
    finishFiles(this.#files, this.#paths, this.#sink, id =>
      this.#malformed.add(`file ${id}, which no <SourceFileNames> names`),
    );
    this.#malformed.report(this.#context);
  }

  open(element: number): void {
    if (this.#fields.has(element)) {
      this.xml.collectsText = true;
      this.#text = '';
    } else if (element === this.#method) {
      this.#open.start('');
    } else if (element === this.#lines || element === this.#sourceFileNames) {
      this.#row.clear();
    }
  }

  close(element: number): void {
    const field = this.#fields.get(element);
    if (field) {
      this.xml.collectsText = false;
      this.#row.set(field, this.#text.trim());
      if (field === 'MethodName') {
        this.#open.name = this.#text.trim();
      }
    } else if (element === this.#lines) {
      this.#addLines();
    } else if (element === this.#sourceFileNames) {
      this.#addPath();
    } else if (element === this.#method) {
      this.#open.finish(this.#files);
    }
  }

  text(text: string): void {
    this.#text += text;
  }

  #addLines(): void {
    const id = this.#row.get('SourceFileID');
    const line = Number(this.#row.get('LnStart') || NaN);
    const end = Number(this.#row.get('LnEnd') || NaN);
    const state = STATES.get(this.#row.get('Coverage') ?? '');
    if (!id || !state || !this.#files.of(id).addState(line, end, state)) {
      this.#malformed.add('<Lines> without a file, a line or its coverage');
      return;
    }
    this.#open.addStatement(id, line, state === 'missed' ? 0 : 1);
  }

  #addPath(): void {
    const id = this.#row.get('SourceFileID');
    const path = this.#row.get('SourceFileName');
    if (id && path) {
      this.#paths.set(id, path);
    } else {
      this.#malformed.add('<SourceFileNames> without a number or a name');
    }
  }
}
