import { FileSink, ParseContext } from '../../CoverageFormat';
import { isCount } from '../../detail/counts';
import { OpenFunction } from '../../detail/OpenFunction';
import { SourceFiles } from '../../detail/SourceFiles';
import { XmlHandler } from '../../xml/ElementStack';
import { XmlTokenizer } from '../../xml/XmlTokenizer';
import { MalformedRecords } from '../MalformedRecords';

/**
 * Reads NCover XML. Version 1.5 names the file of each point, later ones number
 * their files and have shorter names for the same attributes.
 */
export class NCoverParser implements XmlHandler {
  readonly xml = new XmlTokenizer(this);

  readonly #sink: FileSink;
  readonly #context: ParseContext;

  readonly #doc = this.xml.names.of('doc');
  readonly #method = this.xml.names.of('method');
  readonly #point = this.xml.names.of('seqpnt');
  readonly #id = this.xml.names.of('id');
  readonly #url = this.xml.names.of('url');
  readonly #name = this.xml.names.of('name');
  readonly #class = this.xml.names.of('class');
  readonly #document = this.#either('document', 'doc');
  readonly #visits = this.#either('visitcount', 'vc');
  readonly #line = this.#either('line', 'l');
  readonly #endLine = this.#either('endline', 'el');
  readonly #excluded = this.#either('excluded', 'ex');

  /** Paths by the numbers of later versions. */
  readonly #paths = new Map<string, string>();
  readonly #files = new SourceFiles();
  readonly #open = new OpenFunction();
  #isExcluded = false;
  readonly #malformed = new MalformedRecords();

  constructor(sink: FileSink, context: ParseContext) {
    this.#sink = sink;
    this.#context = context;
  }

  end(): void {
    this.xml.end();
    for (const [document, file] of this.#files.take()) {
      this.#sink(file.finish(this.#paths.get(document) ?? document));
    }
    this.#malformed.report(this.#context);
  }

  open(element: number): void {
    const { attributes } = this.xml;
    if (element === this.#point) {
      if (!this.#isExcluded && !this.#hasExclusion()) {
        this.#addPoint();
      }
    } else if (element === this.#method) {
      const type = attributes.text(this.#class);
      const name = attributes.text(this.#name) ?? '';
      this.#open.start(type ? `${type}.${name}` : name);
      this.#isExcluded = this.#hasExclusion();
    } else if (element === this.#doc) {
      const id = attributes.text(this.#id);
      const url = attributes.text(this.#url)?.trim();
      if (id && url) {
        this.#paths.set(id, url);
      } else {
        this.#malformed.add('<doc> without a number or an address');
      }
    }
  }

  close(element: number): void {
    if (element === this.#method) {
      this.#open.finish(this.#files);
      this.#isExcluded = false;
    }
  }

  #addPoint(): void {
    const document = this.#text(this.#document)?.trim();
    const visits = this.#number(this.#visits);
    const line = this.#number(this.#line);
    const end = this.#number(this.#endLine);
    if (
      !document ||
      !isCount(visits) ||
      !this.#files.of(document).addStatement(line, end, visits)
    ) {
      this.#malformed.add('<seqpnt> without a document, a line or visits');
      return;
    }
    this.#open.addStatement(document, line, visits);
  }

  #hasExclusion(): boolean {
    return this.#text(this.#excluded)?.toLowerCase() === 'true';
  }

  /** Names of an attribute, the one of version 1.5 first. */
  #either(old: string, short: string): [number, number] {
    return [this.xml.names.of(old), this.xml.names.of(short)];
  }

  #text([old, short]: [number, number]): string | undefined {
    return this.xml.attributes.text(old) ?? this.xml.attributes.text(short);
  }

  #number([old, short]: [number, number]): number | undefined {
    return this.xml.attributes.number(old) ?? this.xml.attributes.number(short);
  }
}
