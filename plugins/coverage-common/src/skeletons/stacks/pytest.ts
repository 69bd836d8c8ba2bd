import {
  ancestorsOf,
  below,
  folderOf,
  isWithin,
  joinPath,
} from '../../model/pathParts';
import { SkeletonInput, SkeletonWriter } from './SkeletonWriter';

/** Functions of a module, imported by its path below the folder that holds its package. */
export const pytestSkeleton: SkeletonWriter = {
  language: () => 'python',
  isPublic: name =>
    !name
      .split('.')
      .some(part => /^_(?!_.*__$)/.test(part) || part === '<lambda>'),
  write: input => {
    const module = moduleOf(input);
    const isPlain = module.every(part => /^[A-Za-z_]\w*$/.test(part));
    const [last = ''] = module.slice(-1);
    const parent = module.slice(0, -1).join('.');
    const load =
      parent === '' ? `import ${last}` : `from ${parent} import ${last}`;
    return [
      '"""',
      ...input.comment,
      '"""',
      '',
      ...(isPlain
        ? ['import pytest', '', `${load}  # noqa: F401`]
        : [
            'import importlib',
            '',
            'import pytest',
            '',
            // Names such as `my-app` are no identifiers, yet can be loaded.
            `module = importlib.import_module(${JSON.stringify(
              module.join('.'),
            )})`,
          ]),
      ...input.tests.flatMap(({ identifier, label }) => [
        '',
        '',
        `def test_${identifier}():`,
        `    # ${label}`,
        '    pytest.fail("write this test")',
      ]),
      '',
    ].join('\n');
  },
};

function moduleOf({ path, stack, hasFile }: SkeletonInput): string[] {
  const folder = folderOf(path);
  let root: string | null = null;
  for (const at of ancestorsOf(folder)) {
    if (!hasFile(joinPath(at, '__init__.py'))) {
      root = at === folder ? null : at;
      break;
    }
  }
  const source = joinPath(stack.root, 'src');
  root ??= isWithin(folder, source) ? source : stack.root;
  const parts = below(path, root)
    .replace(/\.\w+$/, '')
    .split('/');
  const isPackage = parts.length > 1 && parts[parts.length - 1] === '__init__';
  return isPackage ? parts.slice(0, -1) : parts;
}
