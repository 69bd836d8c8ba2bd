import { FileSink } from '../../CoverageFormat';
import { isLineNumber } from '../../detail/counts';
import { JsonHandler, JsonPath, parseJson, Step } from '../../json/JsonCutter';
import {
  JsonObject,
  toHits,
  toList,
  toObject,
  toText,
} from '../../json/values';
import { MalformedRecords } from '../MalformedRecords';
import { IstanbulBytes } from './IstanbulBytes';
import { IstanbulRecord } from './IstanbulRecord';

/** Reads the coverage objects of Istanbul, one source file each. */
export class IstanbulFile implements JsonHandler {
  readonly #step: JsonHandler['step'];
  readonly #sink: FileSink;
  readonly #malformed: MalformedRecords;
  readonly #record = new IstanbulRecord();
  readonly reader = new IstanbulBytes(this.#record, path =>
    this.#sink(this.#record.toFile(path)),
  );

  /** @param step - takes coverage objects by their path */
  constructor(
    step: JsonHandler['step'],
    sink: FileSink,
    malformed: MalformedRecords,
  ) {
    this.#step = step;
    this.#sink = sink;
    this.#malformed = malformed;
  }

  step(path: JsonPath): Step {
    return this.#step(path);
  }

  taken(path: JsonPath, bytes: Buffer): void {
    // The whole may be read where a piece of it was too long.
    this.reader.open();
    if (typeof this.reader.read(bytes) === 'string') {
      this.#record.clear();
      this.#readObject(String(path.at(-1)), toObject(parseJson(bytes)));
    }
  }

  #readObject(key: string, entry: JsonObject): void {
    const path = toText(entry.path) ?? key;
    if (entry.statementMap === undefined || path === '') {
      this.#malformed.add(key);
      return;
    }
    this.#readStatements(path, entry);
    this.#readBranches(path, entry);
    this.#readFunctions(path, entry);
    this.#sink(this.#record.toFile(path));
  }

  #readStatements(path: string, entry: JsonObject): void {
    const counts = toObject(entry.s);
    for (const [id, location] of Object.entries(toObject(entry.statementMap))) {
      const line = startOf(location);
      const hits = toHits(counts[id]);
      if (line && hits !== undefined) {
        this.#record.addStatement(line, hits);
      } else {
        this.#malformed.add(`a statement of ${path}`);
      }
    }
  }

  #readBranches(path: string, entry: JsonObject): void {
    const counts = toObject(entry.b);
    for (const [id, value] of Object.entries(toObject(entry.branchMap))) {
      const branch = toObject(value);
      const line = lineOf(branch) ?? startOf(toList(branch.locations)[0]);
      for (const count of toList(counts[id])) {
        const hits = toHits(count);
        if (line && hits !== undefined) {
          this.#record.addOutcome(line, hits);
        } else {
          this.#malformed.add(`a branch of ${path}`);
        }
      }
    }
  }

  #readFunctions(path: string, entry: JsonObject): void {
    const counts = toObject(entry.f);
    for (const [id, value] of Object.entries(toObject(entry.fnMap))) {
      const fn = toObject(value);
      const hits = toHits(counts[id]);
      if (hits === undefined) {
        this.#malformed.add(`a function of ${path}`);
      } else {
        const name = toText(fn.name) ?? `(anonymous_${id})`;
        this.#record.addFunction(
          name,
          startOf(fn.decl) ?? lineOf(fn) ?? 0,
          hits,
        );
      }
    }
  }
}

/** Of a branch or a function; Istanbul before 1.0 has no `loc` of branches. */
function lineOf({ loc, line }: JsonObject): number | undefined {
  return startOf(loc) ?? (isLineNumber(line) ? line : undefined);
}

function startOf(location: unknown): number | undefined {
  const { line } = toObject(toObject(location).start);
  return isLineNumber(line) ? line : undefined;
}
