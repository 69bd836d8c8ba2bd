import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportedName, ImportStatement } from '../../source/SourceFacts';

/** A module under a name of the file. */
export interface Namespace {
  name: string;
  specifier: string;
}

const MOCKING = /^(?:jest|vi)\.(?:mock|doMock|unmock|dontMock|doUnmock)$/;
const ACTUAL = /^(?:await\s+)?(?:jest|vi)\.(?:requireActual|importActual)$/;
const TYPE =
  /^(?:type_\w+|interface_declaration|(?:union|generic|array|lookup|intersection)_type)$/;

/**
 * Imports of calls: `import('./a')`, `require('./a')`, `vi.importActual('./a')` and
 * `import.meta.glob('./*.ts')`. Those of types and of mocks run nothing.
 */
export function dynamicImports(calls: Node[]): {
  imports: ImportStatement[];
  namespaces: Namespace[];
} {
  const imports: ImportStatement[] = [];
  const namespaces: Namespace[] = [];
  for (const call of calls) {
    if (isForTypes(call) || isMocked(call)) {
      continue;
    }
    const taken = takenFrom(call);
    for (const specifier of specifiersOf(call)) {
      if (typeof taken === 'string') {
        imports.push({ specifier });
        namespaces.push({ name: taken, specifier });
      } else {
        imports.push({ specifier, ...(taken && { names: taken }) });
      }
    }
  }
  return { imports, namespaces };
}

/** The text of the first argument, or of the list that it is. */
function specifiersOf(call: Node): string[] {
  const argument = call
    .childForFieldName('arguments')
    ?.namedChildren.find(child => child?.type !== 'comment');
  const texts =
    argument?.type === 'array' ? argument.namedChildren : [argument];
  return texts.flatMap(text => {
    const isPlain =
      text?.type === 'string' ||
      (text?.type === 'template_string' &&
        text.descendantsOfType('template_substitution').length === 0);
    return isPlain ? [text!.text.slice(1, -1)] : [];
  });
}

/** `vi.mock(import('./a'), factory)` */
function isMocked(call: Node): boolean {
  const outer = call.parent?.parent;
  return (
    outer?.type === 'call_expression' &&
    MOCKING.test(outer.childForFieldName('function')?.text ?? '')
  );
}

/** `typeof import('./a')` and `import('./a').User` as a type. */
function isForTypes(call: Node): boolean {
  let below = call;
  for (let up = call.parent; up; up = up.parent) {
    if (up.type === 'statement_block' || up.type === 'arguments') {
      return false;
    }
    if (TYPE.test(up.type) || isTypeOperand(up, below)) {
      return true;
    }
    below = up;
  }
  return false;
}

/**
 * `x as import('./a').User`, and `original<typeof import('./a')>()`, which the
 * grammar takes for a comparison.
 */
function isTypeOperand(up: Node, below: Node): boolean {
  if (/^(?:as|satisfies)_expression$/.test(up.type)) {
    return up.firstNamedChild?.id !== below.id;
  }
  if (up.type !== 'unary_expression' || !up.text.startsWith('typeof')) {
    return false;
  }
  const compared = up.parent?.childForFieldName('left')?.text ?? '';
  return !ACTUAL.test(compared);
}

/**
 * Names that are taken from the module, or the one that the module gets; `null`
 * where neither is known.
 */
function takenFrom(call: Node): ImportedName[] | string | null {
  let value = call;
  while (
    /^(?:await|parenthesized|as|non_null)_expression$/.test(
      value.parent?.type ?? '',
    )
  ) {
    value = value.parent!;
  }
  const isPromise =
    value.id === call.id &&
    call.childForFieldName('function')?.type === 'import';
  const user = value.parent;
  if (!user || isPromise) {
    return null;
  }
  if (user.type === 'member_expression') {
    const name = user.childForFieldName('property')?.text ?? '';
    return [{ name, as: name }];
  }
  const target =
    user.type === 'variable_declarator' ? user.childForFieldName('name') : null;
  if (target?.type === 'identifier') {
    return target.text;
  }
  return target?.type === 'object_pattern' ? namesOf(target) : null;
}

/** Of `{ a, b: c, d = 1 }`; `null` where a rest takes all that there is. */
function namesOf(pattern: Node): ImportedName[] | null {
  const names = pattern.namedChildren.map(part => {
    const key =
      part?.childForFieldName('key') ?? part?.childForFieldName('left') ?? part;
    return part?.type === 'rest_pattern' ? null : key?.text ?? null;
  });
  return names.includes(null)
    ? null
    : names.map(name => ({ name: name!, as: name! }));
}
