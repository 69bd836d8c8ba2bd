import type { Node } from '@vscode/tree-sitter-wasm';
import { ImportedName, ImportStatement } from '../../source/SourceFacts';

/** Calls that import what their first argument names. */
const IMPORTING = new Set([
  'importlib.import_module',
  'import_module',
  '__import__',
  'pytest.importorskip',
  'importorskip',
]);

/**
 * What `import` and `from ... import` statements import. Those for type checkers
 * only are left out: nothing of them runs.
 */
export function pythonImports(statements: Node[]): ImportStatement[] {
  return statements
    .filter(node => !isForTypesOnly(node))
    .flatMap(node =>
      (node.type === 'import_statement' ? plain : from)(node).map(imported =>
        isWithin(node, 'try_statement')
          ? { ...imported, isOptional: true }
          : imported,
      ),
    );
}

/**
 * What calls import. `patch("a.b")` and other strings are no imports.
 *
 * @param calls - those whose first argument is a string
 */
export function importsOfCalls(calls: Node[]): ImportStatement[] {
  return calls.flatMap(dynamic);
}

/** `import a.b, c as d` */
function plain(statement: Node): ImportStatement[] {
  return statement.childrenForFieldName('name').flatMap(node => {
    const name = node && nameOf(node);
    const isRenamed = node?.type === 'aliased_import';
    return name
      ? [{ specifier: name.name, ...(isRenamed && { alias: name.as }) }]
      : [];
  });
}

/** `from .a import b as c, d` and `from a import *` */
function from(node: Node): ImportStatement[] {
  const specifier = node.childForFieldName('module_name')?.text;
  if (!specifier) {
    return [];
  }
  const names = node
    .childrenForFieldName('name')
    .flatMap(name => (name ? [nameOf(name)] : []));
  const isAll = node.namedChildren.some(
    child => child?.type === 'wildcard_import',
  );
  return [
    {
      specifier: specifier.replace(/\s+/g, ''),
      names: isAll ? [{ name: '*', as: '*' }] : names,
      isReexport: true,
    },
  ];
}

function nameOf(node: Node): ImportedName {
  const name = (node.childForFieldName('name') ?? node).text.replace(
    /\s+/g,
    '',
  );
  return { name, as: node.childForFieldName('alias')?.text ?? name };
}

function dynamic(call: Node): ImportStatement[] {
  const callee = call.childForFieldName('function')?.text ?? '';
  const argument = call.childForFieldName('arguments')?.firstNamedChild;
  const text = argument?.namedChildren.find(
    child => child?.type === 'string_content',
  )?.text;
  const isPlain = argument?.descendantsOfType('interpolation').length === 0;
  return IMPORTING.has(callee) && text && isPlain && /^\.*[\w.]+$/.test(text)
    ? [{ specifier: text, isOptional: /importorskip$/.test(callee) }]
    : [];
}

function isForTypesOnly(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (
      up.type === 'if_statement' &&
      /^(?:\w+\.)?TYPE_CHECKING$/.test(
        up.childForFieldName('condition')?.text ?? '',
      )
    ) {
      // The else branch runs.
      const body = up.childForFieldName('consequence');
      return (
        body !== null &&
        node.startIndex >= body.startIndex &&
        node.endIndex <= body.endIndex
      );
    }
  }
  return false;
}

function isWithin(node: Node, type: string): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === type) {
      return true;
    }
    if (up.type === 'function_definition') {
      return false;
    }
  }
  return false;
}
