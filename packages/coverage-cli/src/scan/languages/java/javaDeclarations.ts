import type { Node } from '@vscode/tree-sitter-wasm';
import { Annotation, SKIPPING, TestCandidate } from '../jvm/annotatedTests';

/**
 * The types that hold a method, outermost first; `null` where another method
 * or an anonymous class does.
 */
export function typesAround(node: Node): Node[] | null {
  const types: Node[] = [];
  for (let up = node.parent; up; up = up.parent) {
    if (
      /^(?:method_declaration|object_creation_expression|lambda_expression|(?:compact_)?constructor_declaration|enum_constant)$/.test(
        up.type,
      )
    ) {
      return null;
    }
    if (/^(?:class|interface|enum|record)_declaration$/.test(up.type)) {
      types.unshift(up);
    }
  }
  return types;
}

export function isPrivate(node: Node): boolean {
  return hasModifier(node, 'private');
}

/** @param calls - what skips a test, anywhere in the file */
export function testCandidate(node: Node, calls: Node[]): TestCandidate {
  const types = typesAround(node) ?? [];
  return {
    name: node.childForFieldName('name')?.text ?? '',
    annotations: annotationsOf(node),
    typeAnnotations: types.flatMap(annotationsOf),
    isPublic: node.type === 'method_declaration' && hasModifier(node, 'public'),
    isInTestCase: types.some(type =>
      /\bTestCase$/.test(type.childForFieldName('superclass')?.text ?? ''),
    ),
    skips: calls.some(
      call =>
        call.startIndex >= node.startIndex &&
        call.endIndex <= node.endIndex &&
        SKIPPING.test(call.text),
    ),
  };
}

function annotationsOf(node: Node): Annotation[] {
  const annotations: Annotation[] = [];
  for (const child of modifiersOf(node)?.namedChildren ?? []) {
    if (child && /annotation$/.test(child.type)) {
      annotations.push({
        name: child.childForFieldName('name')?.text.split('.').pop() ?? '',
        arguments: child.childForFieldName('arguments')?.text ?? '',
      });
    }
  }
  return annotations;
}

function hasModifier(node: Node, modifier: string): boolean {
  return (
    modifiersOf(node)?.children.some(child => child?.type === modifier) ?? false
  );
}

function modifiersOf(node: Node): Node | undefined {
  return (
    node.namedChildren.find(child => child?.type === 'modifiers') ?? undefined
  );
}
