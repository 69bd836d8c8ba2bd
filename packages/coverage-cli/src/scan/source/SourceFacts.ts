import { InventoryFunction } from '@backstage-coverage/plugin-coverage-common';

/** A name that an import takes, as its origin and as its taker call it. */
export interface ImportedName {
  /** `*` for all that there are. */
  name: string;
  as: string;
}

/** One import, as written. */
export interface ImportStatement {
  /** `./a`, `..pkg.mod`, `com.example.Foo`. */
  specifier: string;
  /** Absent where the module itself is taken, or where the language has no names. */
  names?: ImportedName[];
  /** What the module itself is called, where it has another name in the file. */
  alias?: string;
  /**
   * No import of its own, but what is taken from one: attributes of the module, each
   * of the one before.
   */
  path?: string[];
  /** Whoever imports this file may take the names from it. */
  isReexport?: boolean;
  /** The code goes on without it: an import within `try`. */
  isOptional?: boolean;
}

/** A module that a file declares, in a language where files do. */
export interface DeclaredModule {
  /** With the modules around it that the same file holds: `outer::inner`. */
  name: string;
  /** Where its file is, if it says so. */
  path?: string;
  /** In the same file. */
  isInline?: boolean;
  /** Only a build of the tests has it. */
  isTest?: boolean;
}

/**
 * What the text of one file tells by itself, without any other file and without
 * running anything.
 */
export interface SourceFacts {
  /** Physical lines. */
  lines: number;
  imports: ImportStatement[];
  /**
   * Imports of the tests that stand in the file of the code itself, which are not
   * among `imports`; absent where there are none.
   */
  testImports?: ImportStatement[];
  /** Modules that it declares; a file that nobody declares is not compiled. */
  modules?: DeclaredModule[];
  /** Names that it defines for others. */
  exports: string[];
  functions: InventoryFunction[];
  /** Lines that raise or handle errors, ascending. */
  errorLines: number[];
  /** Decision points, and one for each function. */
  complexity: number;
  /** False: nothing but re-exports, types, comments. */
  hasOwnCode: boolean;
  /** A tool wrote it, as its first lines say. */
  isGenerated: boolean;
  tests: {
    functions: number;
    /** Always, or whenever a server does not answer. */
    skipped: number;
  };
  /** Has test functions by the rules of its test runner, whatever it is called. */
  usesTestRunner: boolean;
  /** Speaks to something over the network or starts processes. */
  usesNetwork: boolean;
  /** Package or namespace that it belongs to, where the language states it. */
  namespace?: string;
  /**
   * Names of types that it mentions, and of functions where they stand outside of
   * types, where a language needs no import within a package. In C# a method that
   * is called has parentheses, `ToDto()`: it may be an extension.
   */
  mentions?: string[];
}

/** What is left of a file that is not read: too large, or of no known language. */
export function factsOfLines(lines: number): SourceFacts {
  return {
    lines,
    imports: [],
    exports: [],
    functions: [],
    errorLines: [],
    complexity: 0,
    hasOwnCode: true,
    isGenerated: false,
    tests: { functions: 0, skipped: 0 },
    usesTestRunner: false,
    usesNetwork: false,
  };
}
