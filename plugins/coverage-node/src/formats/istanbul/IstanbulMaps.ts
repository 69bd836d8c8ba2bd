import { MAX_UINT32 } from '../../detail/LineTable';
import { IdTable } from './IdTable';
import { IstanbulRecord } from './IstanbulRecord';

/** Maps and counts of a coverage object of Istanbul, as they stand in it. */
export class IstanbulMaps {
  readonly statementLines = new IdTable();
  readonly statementHits = new IdTable();
  readonly branchLines = new IdTable();
  readonly outcomeHits = new IdTable();
  readonly functionLines = new IdTable();
  readonly functionHits = new IdTable();
  functionNames: string[] = [];

  clear(): void {
    this.statementLines.cutTo(0);
    this.statementHits.cutTo(0);
    this.branchLines.cutTo(0);
    this.outcomeHits.cutTo(0);
    this.functionLines.cutTo(0);
    this.functionHits.cutTo(0);
    this.functionNames = [];
  }

  /** Puts maps and counts together; false when they do not fit each other. */
  fill(record: IstanbulRecord): boolean {
    return (
      this.statementLines.isParallelTo(this.statementHits) &&
      this.functionLines.isParallelTo(this.functionHits) &&
      this.#fillStatements(record) &&
      this.#fillOutcomes(record) &&
      this.#fillFunctions(record)
    );
  }

  #fillStatements(record: IstanbulRecord): boolean {
    for (let i = 0; i < this.statementLines.size; i++) {
      const line = this.statementLines.valueAt(i);
      if (!isLine(line)) {
        return false;
      }
      record.addStatement(line, this.statementHits.valueAt(i));
    }
    return true;
  }

  #fillOutcomes(record: IstanbulRecord): boolean {
    let branch = 0;
    for (let i = 0; i < this.outcomeHits.size; i++) {
      const id = this.outcomeHits.idAt(i);
      while (
        branch < this.branchLines.size &&
        this.branchLines.idAt(branch) < id
      ) {
        branch += 1;
      }
      const isKnown =
        branch < this.branchLines.size && this.branchLines.idAt(branch) === id;
      const line = isKnown ? this.branchLines.valueAt(branch) : 0;
      if (!isLine(line)) {
        return false;
      }
      record.addOutcome(line, this.outcomeHits.valueAt(i));
    }
    return this.branchLines.isAscending() && this.outcomeHits.isAscending();
  }

  #fillFunctions(record: IstanbulRecord): boolean {
    return this.functionNames.every((name, i) => {
      const line = this.functionLines.valueAt(i);
      record.addFunction(name, line, this.functionHits.valueAt(i));
      return name !== '' && (line === 0 || isLine(line));
    });
  }
}

function isLine(line: number): boolean {
  return line >= 1 && line <= MAX_UINT32;
}
