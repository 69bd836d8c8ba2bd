import { Grammar } from './Grammars';
import { SourceFacts } from './SourceFacts';
import { SyntaxTree } from './SyntaxTree';

/** A part of a file in one language. */
export interface SourcePart {
  text: string;
  grammar: Grammar;
  /** Lines of the file before the part. */
  firstLine: number;
}

/** What a syntax tree tells; the rest of the facts is the same for all languages. */
export type SyntaxFacts = Omit<SourceFacts, 'lines' | 'isGenerated'>;

/** Reads the files of one language, or of several that are alike. */
export interface LanguageReader {
  /** Names of the languages, as `languageOf` tells them. */
  languages: readonly string[];
  /** By grammar, the query whose captures `read` goes through. */
  queries: Partial<Record<Grammar, string>>;
  /** The code within a file; most files are one part. */
  parts(path: string, text: string): SourcePart[];
  /** @param parts - one tree for each of `parts`, valid during the call only */
  read(path: string, parts: SyntaxTree[]): SyntaxFacts;
}

/** Reads a language that no grammar is at hand for, by its text alone. */
export interface TextReader {
  /** Names of the languages, as `languageOf` tells them. */
  languages: readonly string[];
  readText(path: string, text: string): SyntaxFacts;
}
