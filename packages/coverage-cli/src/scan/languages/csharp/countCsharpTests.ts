import type { Node } from '@vscode/tree-sitter-wasm';
import { typesAround } from './declarations';

interface Attribute {
  name: string;
  /** As written, with parentheses. */
  arguments: string;
}

/** Of xUnit, NUnit, MSTest and TUnit; `[DockerFact]` is somebody's own. */
const TEST =
  /^(?:\w*(?:Fact|Theory)|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod|Property)$/;
const SKIPPED = /^(?:Ignore|Explicit)$/;
const BEFORE = /^(?:SetUp|OneTimeSetUp|TestInitialize|ClassInitialize|Before)$/;
/** `Assert.Ignore`, `Assert.Inconclusive`, `Assert.Skip`, `Skip.If`, `Assume.That` */
const SKIPPING =
  /^(?:Assert\.(?:Ignore|Inconclusive|Skip\w*)|Skip\.(?:If|IfNot|Test|When|Unless)|Assume\.\w+)$/;

/** @param calls - names of the methods that are called on something */
export function countCsharpTests(
  functions: Node[],
  calls: Node[],
): { functions: number; skipped: number } {
  const skips = calls
    .map(node => node.parent!)
    .filter(node => SKIPPING.test(node.text));
  const skipsItself = (node: Node) =>
    skips.some(
      skip =>
        skip.startIndex >= node.startIndex && skip.endIndex <= node.endIndex,
    );
  const tests = functions.filter(node =>
    attributesOf(node).some(({ name }) => TEST.test(name)),
  );
  const skipsAll = functions.some(
    node =>
      skipsItself(node) &&
      (node.type === 'constructor_declaration' ||
        attributesOf(node).some(({ name }) => BEFORE.test(name))),
  );
  const skipped = tests.filter(
    node =>
      skipsAll ||
      skipsItself(node) ||
      [node, ...typesAround(node)].some(owner =>
        attributesOf(owner).some(isSkipping),
      ),
  );
  return { functions: tests.length, skipped: skipped.length };
}

function isSkipping(attribute: Attribute): boolean {
  return (
    SKIPPED.test(attribute.name) ||
    (/(?:Fact|Theory)$/.test(attribute.name) &&
      /[(,]\s*Skip(?:When|Unless)?\s*=/.test(attribute.arguments))
  );
}

function attributesOf(node: Node): Attribute[] {
  return node.namedChildren
    .filter(child => child?.type === 'attribute_list')
    .flatMap(list => list!.namedChildren)
    .flatMap(attribute =>
      attribute?.type === 'attribute'
        ? {
            name: (attribute.childForFieldName('name')?.text ?? '')
              .split('.')
              .pop()!
              .replace(/(?<=\w)Attribute$/, ''),
            arguments:
              attribute.namedChildren.find(
                child => child?.type === 'attribute_argument_list',
              )?.text ?? '',
          }
        : [],
    );
}
