import { MAX_UINT32 } from '../../detail/LineTable';
import { JsonCursor } from '../../json/JsonCursor';
import { IdTable } from './IdTable';
import { IstanbulRecord } from './IstanbulRecord';

/**
 * Reads coverage objects of Istanbul without parsing them as JSON, which takes
 * most of the time. It knows objects as tools write them, whose maps and counts
 * have the same ids in the same order; all others are for `JSON.parse`.
 */
export class IstanbulBytes {
  readonly #record: IstanbulRecord;
  readonly #cursor = new JsonCursor();
  readonly #statementLines = new IdTable();
  readonly #statementHits = new IdTable();
  readonly #branchLines = new IdTable();
  readonly #outcomeHits = new IdTable();
  readonly #functionLines = new IdTable();
  readonly #functionHits = new IdTable();
  #functionNames: string[] = [];

  constructor(record: IstanbulRecord) {
    this.#record = record;
  }

  /** Of what was read last. */
  get length(): number {
    return this.#cursor.length;
  }

  /** The path; `undefined` when the object has to be read otherwise. */
  read(bytes: Buffer): string | undefined {
    this.#clear();
    const cursor = this.#cursor;
    let path = '';
    cursor.open(bytes);
    cursor.enterObject();
    while (cursor.nextMember()) {
      if (cursor.isNamed('path')) {
        path = cursor.text();
      } else {
        this.#readMember();
      }
    }
    return cursor.isPlain && path !== '' && this.#join() ? path : undefined;
  }

  #clear(): void {
    this.#statementLines.clear();
    this.#statementHits.clear();
    this.#branchLines.clear();
    this.#outcomeHits.clear();
    this.#functionLines.clear();
    this.#functionHits.clear();
    this.#functionNames = [];
  }

  #readMember(): void {
    const cursor = this.#cursor;
    if (cursor.isNamed('statementMap')) {
      this.#readLocations();
    } else if (cursor.isNamed('s')) {
      this.#readCounts(this.#statementHits);
    } else if (cursor.isNamed('branchMap')) {
      this.#readBranches();
    } else if (cursor.isNamed('b')) {
      this.#readOutcomes();
    } else if (cursor.isNamed('fnMap')) {
      this.#readFunctions();
    } else if (cursor.isNamed('f')) {
      this.#readCounts(this.#functionHits);
    } else {
      cursor.skip();
    }
  }

  #readLocations(): void {
    this.#cursor.enterObject();
    while (this.#cursor.nextMember()) {
      this.#statementLines.add(this.#cursor.id(), this.#start());
    }
  }

  #readCounts(table: IdTable): void {
    this.#cursor.enterObject();
    while (this.#cursor.nextMember()) {
      table.add(this.#cursor.id(), this.#cursor.count());
    }
  }

  #readBranches(): void {
    this.#cursor.enterObject();
    while (this.#cursor.nextMember()) {
      this.#branchLines.add(this.#cursor.id(), this.#branchLine());
    }
  }

  #readFunctions(): void {
    this.#cursor.enterObject();
    while (this.#cursor.nextMember()) {
      this.#functionLines.add(this.#cursor.id(), this.#functionLine());
    }
  }

  #readOutcomes(): void {
    const cursor = this.#cursor;
    cursor.enterObject();
    while (cursor.nextMember()) {
      const id = cursor.id();
      cursor.enterList();
      while (cursor.nextElement()) {
        this.#outcomeHits.add(id, cursor.count());
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
    this.#functionNames.push(name);
    return declared || start || line;
  }

  /** Puts maps and counts together; false when they do not fit. */
  #join(): boolean {
    return (
      this.#statementLines.isParallelTo(this.#statementHits) &&
      this.#functionLines.isParallelTo(this.#functionHits) &&
      this.#joinStatements() &&
      this.#joinOutcomes() &&
      this.#joinFunctions()
    );
  }

  #joinStatements(): boolean {
    for (let i = 0; i < this.#statementLines.size; i++) {
      const line = this.#statementLines.valueAt(i);
      if (!isLine(line)) {
        return false;
      }
      this.#record.addStatement(line, this.#statementHits.valueAt(i));
    }
    return true;
  }

  #joinOutcomes(): boolean {
    let branch = 0;
    for (let i = 0; i < this.#outcomeHits.size; i++) {
      const id = this.#outcomeHits.idAt(i);
      while (
        branch < this.#branchLines.size &&
        this.#branchLines.idAt(branch) < id
      ) {
        branch += 1;
      }
      const isKnown =
        branch < this.#branchLines.size &&
        this.#branchLines.idAt(branch) === id;
      const line = isKnown ? this.#branchLines.valueAt(branch) : 0;
      if (!isLine(line)) {
        return false;
      }
      this.#record.addOutcome(line, this.#outcomeHits.valueAt(i));
    }
    return this.#branchLines.isAscending() && this.#outcomeHits.isAscending();
  }

  #joinFunctions(): boolean {
    return this.#functionNames.every((name, i) => {
      const line = this.#functionLines.valueAt(i);
      this.#record.addFunction(name, line, this.#functionHits.valueAt(i));
      return name !== '' && (line === 0 || isLine(line));
    });
  }
}

function isLine(line: number): boolean {
  return line >= 1 && line <= MAX_UINT32;
}
