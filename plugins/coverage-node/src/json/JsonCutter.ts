import { InputError } from '@backstage/errors';
import { ValueReader, ValueScanner } from './ValueScanner';

/** Names of members and positions of elements, from the root to a value. */
export type JsonPath = readonly (string | number)[];

/**
 * What to do with a value: go through its members, take it as a whole, or leave
 * it out. Only containers can be entered; other values are left out then.
 */
export type Step = 'enter' | 'take' | 'skip';

export interface JsonHandler {
  /** Asked before each member and element of what was entered. */
  step(path: JsonPath): Step;
  /** The text of a value that was taken. */
  taken(path: JsonPath, bytes: Buffer): void;
  /** Gets each value that is to be taken first; `taken` gets those it loses. */
  readonly reader?: ValueReader;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** Of what is entered; what is taken or left out may be nested deeper. */
const MAX_DEPTH = 512;

type Expected = 'root' | 'member' | 'key' | 'colon' | 'value' | 'next' | 'end';

const EXPECTED: Record<Expected, string> = {
  root: 'an object or a list',
  member: 'a member or the end',
  key: 'the name of a member',
  colon: "':'",
  value: 'a value',
  next: "',' or the end",
  end: 'nothing more',
};

/**
 * Cuts a JSON text, which comes in any chunks, into the values that a handler
 * wants, and holds no more than one of them. What is left out is read as far as
 * its end only.
 */
export class JsonCutter {
  readonly #handler: JsonHandler;
  readonly #isSequence: boolean;
  readonly #scanner: ValueScanner;
  readonly #path: (string | number)[] = [];
  readonly #isList: boolean[] = [];
  #expected: Expected = 'root';
  #offset = 0;

  /**
   * @param maxValueBytes - of a value that is taken
   * @param isSequence - whether several texts may follow each other
   */
  constructor(
    handler: JsonHandler,
    maxValueBytes: number,
    isSequence: boolean = false,
  ) {
    this.#handler = handler;
    this.#scanner = new ValueScanner(maxValueBytes);
    this.#isSequence = isSequence;
  }

  /** @throws InputError when the text is malformed. */
  write(chunk: Buffer): void {
    for (let i = 0; i < chunk.length; ) {
      if (this.#scanner.isOpen) {
        i = this.#scan(chunk, i);
      } else if (isSpace(chunk[i])) {
        i += 1;
      } else {
        i = this.#read(chunk, i);
      }
    }
    this.#offset += chunk.length;
  }

  /** @throws InputError when the text is cut off. */
  end(): void {
    if (this.#expected !== 'end') {
      throw malformed(
        `it ends after ${this.#offset.toLocaleString('en-US')} bytes, where ${
          EXPECTED[this.#expected]
        } was expected`,
      );
    }
  }

  #read(chunk: Buffer, i: number): number {
    const byte = chunk[i];
    switch (this.#expected) {
      case 'member':
        if (isEnd(byte)) {
          return this.#leave(byte, i);
        }
        return this.#isList.at(-1) ? this.#value(chunk, i) : this.#key(byte, i);
      case 'key':
        return this.#key(byte, i);
      case 'colon':
        return byte === COLON ? this.#expect('value', i) : this.#refuse(i);
      case 'value':
        return this.#value(chunk, i);
      case 'next':
        if (byte === COMMA) {
          return this.#expect(this.#isList.at(-1) ? 'value' : 'key', i);
        }
        return this.#leave(byte, i);
      case 'end':
        return this.#isSequence ? this.#enter(byte, i) : this.#refuse(i);
      default:
        return this.#enter(byte, i);
    }
  }

  #expect(expected: Expected, i: number): number {
    this.#expected = expected;
    return i + 1;
  }

  #key(byte: number, i: number): number {
    if (byte !== QUOTE) {
      return this.#refuse(i);
    }
    this.#expected = 'colon';
    this.#scanner.open(byte, true);
    return i;
  }

  #value(chunk: Buffer, i: number): number {
    const byte = chunk[i];
    if (this.#isList.at(-1)) {
      this.#path[this.#path.length - 1] = this.#nextElement();
    }
    if (byte === COMMA || byte === COLON || isEnd(byte)) {
      return this.#refuse(i);
    }
    const step = this.#handler.step(this.#path);
    if (step === 'enter' && (byte === OBJECT || byte === LIST)) {
      return this.#enter(byte, i);
    }
    this.#expected = 'next';
    const isTaken = step === 'take';
    this.#scanner.open(
      byte,
      isTaken,
      isTaken ? this.#handler.reader : undefined,
    );
    return i;
  }

  #nextElement(): number {
    const last = this.#path.at(-1);
    return typeof last === 'number' ? last + 1 : 0;
  }

  #enter(byte: number, i: number): number {
    if (byte !== OBJECT && byte !== LIST) {
      return this.#refuse(i);
    }
    if (this.#isList.length === MAX_DEPTH) {
      throw new InputError(
        `it is nested deeper than ${MAX_DEPTH} objects and lists`,
      );
    }
    this.#isList.push(byte === LIST);
    this.#path.push('');
    return this.#expect('member', i);
  }

  #leave(byte: number, i: number): number {
    if (byte !== (this.#isList.at(-1) ? LIST_END : OBJECT_END)) {
      return this.#refuse(i);
    }
    this.#isList.pop();
    this.#path.pop();
    return this.#expect(this.#isList.length > 0 ? 'next' : 'end', i);
  }

  #scan(chunk: Buffer, i: number): number {
    const end = this.#scanner.scan(chunk, i);
    const bytes = this.#scanner.value;
    if (!this.#scanner.isOpen && bytes) {
      if (this.#expected === 'colon') {
        this.#path[this.#path.length - 1] = String(parseJson(bytes));
      } else {
        this.#handler.taken(this.#path, bytes);
      }
    }
    return end;
  }

  #refuse(i: number): never {
    const at = (this.#offset + i).toLocaleString('en-US');
    throw malformed(
      `${EXPECTED[this.#expected]} was expected behind byte ${at}`,
    );
  }
}

/** @throws InputError with the reason when it is no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : String(error));
  }
}

function malformed(reason: string): InputError {
  return new InputError(`it is malformed or cut off JSON: ${reason}`);
}

function isEnd(byte: number): boolean {
  return byte === OBJECT_END || byte === LIST_END;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
