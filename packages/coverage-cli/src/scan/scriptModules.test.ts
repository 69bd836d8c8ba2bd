import { scanFiles as scanned } from '../testing/scanFiles';

const STORES = {
  'web/src/stores/index.ts':
    "export * from './auth';\nexport * from './cart';\n",
  'web/src/stores/auth.ts': 'export const useAuth = 1;\n',
  'web/src/stores/cart.ts': 'export const useCart = 1;\n',
};

/** Sources that one test reaches; barrels, which hold no code, are left out. */
async function reached(test: string, others: Record<string, string> = {}) {
  const files = await scanned({
    ...STORES,
    ...others,
    'web/tests/a.spec.ts': `${test}\nit('works', () => {});\n`,
  });
  const { imports = [] } = files['web/tests/a.spec.ts'];
  return imports.filter(path => files[path].kind === 'source');
}

describe('what is taken from modules of JavaScript', () => {
  it.each([
    [
      'a member of all',
      "import * as stores from '../src/stores';\nstores.useAuth();",
    ],
    [
      'a member after an import that is waited for',
      "const stores = await import('../src/stores');\nstores?.useAuth();",
    ],
    [
      'names of an import that is waited for',
      "const { useAuth: auth } = await import('../src/stores');",
    ],
    ['a name of one', "(await import('../src/stores')).useAuth();"],
    [
      'names of a required module',
      "const { useAuth } = require('../src/stores');",
    ],
    [
      'a name of a required module',
      "const auth = require('../src/stores').useAuth;",
    ],
    [
      'what a mock leaves in place',
      "const { useAuth } = await vi.importActual('../src/stores');",
    ],
  ])('follows %s through barrels', async (_, text) => {
    expect(await reached(text)).toEqual(['web/src/stores/auth.ts']);
  });

  it.each([
    ['a type', "let x: typeof import('../src/stores/auth');"],
    ['a type of it', "let x: import('../src/stores/auth').Auth;"],
    ['a cast', "const x = y as import('../src/stores/auth').Auth;"],
    ['a mock', "vi.mock(import('../src/stores/auth'), () => ({}));"],
    [
      'a mock of a part',
      "vi.mock('../src/stores/auth', async original => ({\n  ...(await original<typeof import('../src/stores/auth')>()),\n}));",
    ],
    [
      'a member in text',
      "import * as stores from '../src/stores';\n// stores.useAuth()\nconst text = 'stores.useAuth';\nother.stores.useAuth();",
    ],
  ])('does not follow %s', async (_, text) => {
    expect(await reached(text)).toEqual([]);
  });

  it('follows what a mock leaves in place with its type', async () => {
    expect(
      await reached(
        "const real = await vi.importActual<typeof import('../src/stores/cart')>(\n  '../src/stores/cart',\n);",
      ),
    ).toEqual(['web/src/stores/cart.ts']);
  });

  it('follows lazy routes and components, also those with comments', async () => {
    const files = await scanned({
      'src/router.ts':
        "export default [\n  { component: () => import('./Home.vue') },\n  { component: () => import(/* webpackChunkName: \"about\" */ './About.vue') },\n  { component: () => import(`./Terms.vue`) },\n  { component: () => import(`./${name}.vue`) },\n];\n",
      'src/Home.vue':
        '<script setup>\nconst Map = defineAsyncComponent({ loader: () => import("./Map.vue") });\n</script>\n',
      'src/About.vue': '<template />\n',
      'src/Terms.vue': '<template />\n',
      'src/Map.vue': '<template />\n',
    });
    expect(files['src/router.ts'].imports).toEqual([
      'src/About.vue',
      'src/Home.vue',
      'src/Terms.vue',
    ]);
    expect(files['src/Home.vue'].imports).toEqual(['src/Map.vue']);
  });

  it.each([
    ['a component', 'web/src/Shop.vue', '<script setup>\n', '</script>\n'],
    ['a file that begins with an empty line', 'web/src/shop.ts', '\n\n', ''],
  ])('follows a member of all in %s', async (_, path, before, after) => {
    const files = await scanned({
      ...STORES,
      [path]: `${before}import * as stores from './stores';\nstores.useAuth();\n${after}`,
    });
    expect(files[path].imports).toEqual([
      'web/src/stores/auth.ts',
      'web/src/stores/index.ts',
    ]);
  });

  it('follows patterns of files', async () => {
    const files = await scanned({
      'src/all.ts':
        "export const all = import.meta.glob(['./modules/*.{ts,vue}', './deep/**/*.ts'], { eager: true });\n",
      'src/modules/a.ts': 'export const a = 1;\n',
      'src/modules/b.vue': '<template />\n',
      'src/modules/c.js': 'export const c = 1;\n',
      'src/modules/in/d.ts': 'export const d = 1;\n',
      'src/deep/in/e.ts': 'export const e = 1;\n',
    });
    expect(files['src/all.ts'].imports).toEqual([
      'src/deep/in/e.ts',
      'src/modules/a.ts',
      'src/modules/b.vue',
    ]);
  });

  it('ends where barrels hand on each other', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `m${i}`);
    const files = await scanned({
      ...Object.fromEntries(
        names.map(name => [
          `src/${name}.ts`,
          `${names
            .filter(other => other !== name)
            .map(other => `export * from './${other}';\n`)
            .join('')}export const of_${name} = 1;\n`,
        ]),
      ),
      'src/a.test.ts':
        "import * as all from './m0';\nit('works', () => [all.of_m11, all.none]);\n",
    });
    expect(files['src/a.test.ts'].imports).toEqual(['src/m0.ts', 'src/m11.ts']);
  });

  it.each([
    ['that takes everything below', './modules/**', ['a.ts', 'in/d.ts']],
    ['with stars in its braces', './modules/{x,a*}.ts', ['a.ts']],
    ['of many stars', `./${'*a'.repeat(12)}*b`, []],
    ['of too many braces', `./*${'{a,b,c,d}'.repeat(4)}`, []],
  ])('follows a pattern of files %s', async (_, pattern, found) => {
    const files = await scanned({
      'src/all.ts': `export const all = import.meta.glob('${pattern}');\n`,
      'src/modules/a.ts': 'export const a = 1;\n',
      'src/modules/in/d.ts': 'export const d = 1;\n',
      [`src/${'a'.repeat(80)}.ts`]: 'export const a = 1;\n',
    });
    expect(files['src/all.ts'].imports ?? []).toEqual(
      found.map(file => `src/modules/${file}`),
    );
  });
});

describe('what projects of JavaScript call their folders', () => {
  it.each([
    [
      'vite, in parts',
      {
        'web/vite.config.ts':
          "export default { resolve: { alias: { api: path.resolve(__dirname, 'src', 'stores') } } };",
      },
    ],
    [
      'vite, by a variable',
      {
        'web/vite.config.ts':
          "const stores = fileURLToPath(new URL('./src/stores', import.meta.url));\nexport default { resolve: { alias: { api: stores } } };",
      },
    ],
    [
      'jest, without a slash',
      {
        'web/jest.config.js':
          "module.exports = { moduleNameMapper: { '^api(.*)$': '<rootDir>/src/stores$1' } };",
      },
    ],
    [
      'tsconfig that states its base and extends',
      {
        'web/tsconfig.json':
          '{ "extends": "./tsconfig.paths.json", "compilerOptions": { "baseUrl": "." } }',
        'web/tsconfig.paths.json':
          '{ "compilerOptions": { "paths": { "api/*": ["./src/stores/*"] } } }',
      },
    ],
    [
      'tsconfig that extends one of another folder',
      {
        'web/tsconfig.json': '{ "extends": "../configs/tsconfig.json" }',
        'configs/tsconfig.json':
          '{ "compilerOptions": { "paths": { "api/*": ["${configDir}/src/stores/*"] } } }',
      },
    ],
  ])('follows %s', async (_, config) => {
    expect(
      await reached(
        "import { useAuth } from 'api/auth';",
        config as Record<string, string>,
      ),
    ).toEqual(['web/src/stores/auth.ts']);
  });

  it('follows imports that a package has for itself', async () => {
    expect(
      await reached("import { useAuth } from '#stores/auth.js';", {
        'web/package.json':
          '{ "imports": { "#stores/*": { "default": "./src/stores/*" } } }',
      }),
    ).toEqual(['web/src/stores/auth.ts']);
  });
});
