import { JsonCursor } from '../../json/JsonCursor';
import { ValueReader } from '../../json/ValueScanner';
import { IdTable } from './IdTable';
import { IstanbulMaps } from './IstanbulMaps';
import { IstanbulRecord } from './IstanbulRecord';

const SECTIONS = ['statementMap', 's', 'branchMap', 'b', 'fnMap', 'f'] as const;

/**
 * Reads coverage objects of Istanbul without parsing them as JSON, which takes
 * most of the time. It knows objects as tools write them, whose maps and counts
 * have the same ids in the same order; all others are for `JSON.parse`.
 */
export class IstanbulBytes implements ValueReader {
  readonly #record: IstanbulRecord;
  readonly #onRead: (path: string) => void;
  readonly #cursor = new JsonCursor();
  readonly #maps = new IstanbulMaps();
  #functionName = '';
  #path = '';
  #isEntered = false;
  #section: (typeof SECTIONS)[number] | undefined;

  /**
   * @param record - gets what an object says
   * @param onRead - gets the path when the record is complete
   */
  constructor(record: IstanbulRecord, onRead: (path: string) => void) {
    this.#record = record;
    this.#onRead = onRead;
  }

  open(): void {
    this.#cursor.open();
    this.#isEntered = false;
    this.#section = undefined;
    this.#path = '';
    this.#maps.clear();
    this.#record.clear();
  }

  read(bytes: Buffer): number | 'more' | 'lost' {
    const cursor = this.#cursor;
    cursor.feed(bytes);
    if (!this.#isEntered) {
      cursor.enterObject();
      this.#isEntered = cursor.settle();
    }
    this.#readSection();
    while (cursor.nextMember()) {
      this.#readMember();
    }
    if (cursor.isCut) {
      return 'more';
    }
    if (
      !cursor.isPlain ||
      this.#path === '' ||
      !this.#maps.fill(this.#record)
    ) {
      return 'lost';
    }
    this.#onRead(this.#path);
    return cursor.length;
  }

  #readMember(): void {
    const cursor = this.#cursor;
    const section = SECTIONS.find(name => cursor.isNamed(name));
    if (section) {
      cursor.enterObject();
      if (cursor.settle()) {
        this.#section = section;
        this.#readSection();
      }
    } else if (cursor.isNamed('path')) {
      const path = cursor.text();
      if (cursor.settle()) {
        this.#path = path;
      }
    } else {
      cursor.skip();
      cursor.settle();
    }
  }

  /** Reads on in the map that was entered, if there is one, to its end. */
  #readSection(): void {
    switch (this.#section) {
      case 'statementMap':
        this.#readLocations();
        break;
      case 's':
        this.#readCounts(this.#maps.statementHits);
        break;
      case 'branchMap':
        this.#readBranches();
        break;
      case 'b':
        this.#readOutcomes();
        break;
      case 'fnMap':
        this.#readFunctions();
        break;
      case 'f':
        this.#readCounts(this.#maps.functionHits);
        break;
      default:
    }
    if (this.#cursor.settle()) {
      this.#section = undefined;
    }
  }

  #readLocations(): void {
    const cursor = this.#cursor;
    while (cursor.nextMember()) {
      const id = cursor.id();
      const line = this.#start();
      if (cursor.settle()) {
        this.#maps.statementLines.add(id, line);
      }
    }
  }

  #readCounts(table: IdTable): void {
    const cursor = this.#cursor;
    while (cursor.nextMember()) {
      const id = cursor.id();
      const count = cursor.count();
      if (cursor.settle()) {
        table.add(id, count);
      }
    }
  }

  #readBranches(): void {
    const cursor = this.#cursor;
    while (cursor.nextMember()) {
      const id = cursor.id();
      const line = this.#branchLine();
      if (cursor.settle()) {
        this.#maps.branchLines.add(id, line);
      }
    }
  }

  #readFunctions(): void {
    const cursor = this.#cursor;
    while (cursor.nextMember()) {
      const id = cursor.id();
      const line = this.#functionLine();
      if (cursor.settle()) {
        this.#maps.functionLines.add(id, line);
        this.#maps.functionNames.push(this.#functionName);
      }
    }
  }

  #readOutcomes(): void {
    const cursor = this.#cursor;
    const table = this.#maps.outcomeHits;
    while (cursor.nextMember()) {
      const { size } = table;
      const id = cursor.id();
      cursor.enterList();
      while (cursor.nextElement()) {
        table.add(id, cursor.count());
      }
      if (!cursor.settle()) {
        table.cutTo(size);
      }
    }
  }

  /** The line of `start`, 0 when there is none; what follows it is not read. */
  #start(): number {
    const cursor = this.#cursor;
    cursor.enterObject();
    while (cursor.nextMember()) {
      if (cursor.isNamed('start')) {
        const line = this.#line();
        cursor.leave(line > 0 ? 2 : 1);
        return line;
      }
      cursor.skip();
    }
    return 0;
  }

  /** Stays behind the line when there is one. */
  #line(): number {
    const cursor = this.#cursor;
    cursor.enterObject();
    while (cursor.nextMember()) {
      if (cursor.isNamed('line')) {
        const line = cursor.count();
        if (line > 0) {
          return line;
        }
      } else {
        cursor.skip();
      }
    }
    return 0;
  }

  #branchLine(): number {
    const cursor = this.#cursor;
    let start = 0;
    let line = 0;
    cursor.enterObject();
    while (cursor.nextMember()) {
      if (cursor.isNamed('loc')) {
        start = this.#start();
      } else if (cursor.isNamed('line')) {
        line = cursor.count();
      } else {
        cursor.skip();
      }
    }
    return start || line;
  }

  #functionLine(): number {
    const cursor = this.#cursor;
    let name = '';
    let declared = 0;
    let start = 0;
    let line = 0;
    cursor.enterObject();
    while (cursor.nextMember()) {
      if (cursor.isNamed('name')) {
        name = cursor.text();
      } else if (cursor.isNamed('decl')) {
        declared = this.#start();
      } else if (cursor.isNamed('loc')) {
        start = this.#start();
      } else if (cursor.isNamed('line')) {
        line = cursor.count();
      } else {
        cursor.skip();
      }
    }
    this.#functionName = name;
    return declared || start || line;
  }
}
