import { StackFacts } from '../../inventory/Inventory';

/** A test that is to be written. */
interface TestToWrite {
  /** Safe, and unique among them. */
  identifier: string;
  /** `Cart.add (line 12)`; safe in comments and quotes. */
  label: string;
}

/** What a skeleton is written from. */
export interface SkeletonInput {
  /** The source file. */
  path: string;
  testFile: string;
  stack: StackFacts;
  tests: readonly TestToWrite[];
  /** Lines for the comment at its top; safe. */
  comment: readonly string[];
  /** Whether the repository has a file of this path. */
  hasFile(path: string): boolean;
}

/** Writes test files in the framework of a stack. */
export interface SkeletonWriter {
  language(path: string): string;
  /** Whether other files can call a function of this name, as far as names tell. */
  isPublic(name: string): boolean;
  write(input: SkeletonInput): string;
}
