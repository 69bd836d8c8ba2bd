import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

describe('imports of JavaScript and TypeScript', () => {
  it('follows relative ones, with and without extension, also of ES modules', async () => {
    const files = await scanned({
      'src/a.ts':
        "import { b } from './b';\nimport './c.js';\nimport('./d');\nrequire('../e');\n",
      'src/b.ts': 'export const b = 1;\n',
      'src/c.ts': 'run();\n',
      'src/d/index.tsx': 'export default 1;\n',
      'e.mjs': 'export default 1;\n',
    });
    expect(files['src/a.ts'].imports).toEqual([
      'e.mjs',
      'src/b.ts',
      'src/c.ts',
      'src/d/index.tsx',
    ]);
  });

  it('takes a name from behind barrels, under whatever name they hand it on', async () => {
    const files = await scanned({
      'src/index.ts':
        "export * from './user';\nexport { Cart as Basket } from './cart';\nexport * as money from './money';\n",
      'src/user/index.ts':
        "import { User } from './User';\nexport { User };\nexport { default as Avatar } from './Avatar';\n",
      'src/user/User.ts': 'export class User {}\n',
      'src/user/Avatar.tsx': 'export default function Avatar() {}\n',
      'src/cart.ts': 'export class Cart {}\n',
      'src/money.ts': 'export const cents = 1;\n',
      'src/other.ts': 'export const other = 1;\n',
      'test/user.test.ts':
        "import { User, Avatar } from '../src';\nit('works', () => {});\n",
      'test/basket.test.ts':
        "import { Basket } from '../src';\nit('works', () => {});\n",
      'test/money.test.ts':
        "import { money } from '../src';\nit('works', () => {});\n",
      'test/all.test.ts':
        "import * as shop from '../src';\nit('works', () => {});\n",
    });
    expect(files['test/user.test.ts'].imports).toEqual([
      'src/user/Avatar.tsx',
      'src/user/User.ts',
    ]);
    expect(files['test/basket.test.ts'].imports).toEqual(['src/cart.ts']);
    expect(files['test/money.test.ts'].imports).toEqual(['src/money.ts']);
    expect(files['test/all.test.ts'].imports).toEqual(['src/index.ts']);
    expect(kindsOf(files)).toMatchObject({
      'src/index.ts': 'marker',
      'src/user/index.ts': 'marker',
    });
  });

  it.each([
    [
      'tsconfig',
      {
        'web/tsconfig.json':
          '{ // paths\n "compilerOptions": { "paths": { "@/*": ["./app/*"] }, } }',
      },
    ],
    [
      'tsconfig that extends',
      {
        'web/tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
        'web/tsconfig.base.json':
          '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["app/*"] } } }',
      },
    ],
    [
      'tsconfig of a reference',
      {
        'web/tsconfig.json':
          '{ "references": [{ "path": "./tsconfig.app.json" }] }',
        'web/tsconfig.app.json':
          '{ "compilerOptions": { "paths": { "@/*": ["./app/*"] } } }',
      },
    ],
    [
      'vite',
      {
        'web/vite.config.ts':
          "export default { resolve: { alias: { '@': fileURLToPath(new URL('./app', import.meta.url)) } } };",
      },
    ],
    [
      'vite with resolve',
      {
        'web/vite.config.ts':
          "export default { resolve: { alias: { '@': path.resolve(__dirname, './app') } } };",
      },
    ],
    [
      'a list of aliases',
      {
        'web/vitest.config.mts':
          "export default { resolve: { alias: [{ find: '@', replacement: resolve(__dirname, 'app') }] } };",
      },
    ],
    [
      'jest',
      {
        'web/package.json':
          '{ "jest": { "moduleNameMapper": { "^@/(.*)$": "<rootDir>/app/$1" } } }',
      },
    ],
  ])('follows aliases of %s', async (_, config) => {
    const files = await scanned({
      ...(config as Record<string, string>),
      'web/app/stores/auth.ts': 'export const auth = 1;\n',
      'web/tests/auth.spec.ts':
        "import { auth } from '@/stores/auth';\nimport { gone } from '@/stores/gone';\nit('works', () => {});\n",
    });
    expect(files['web/tests/auth.spec.ts']).toMatchObject({
      imports: ['web/app/stores/auth.ts'],
      test: { functions: 1, unresolvedImports: ['@/stores/gone'] },
    });
  });

  it('takes @/ for src where nothing is configured', async () => {
    const files = await scanned({
      'src/a.ts': 'export const a = 1;\n',
      'src/b.ts': "import { a } from '@/a';\n",
    });
    expect(files['src/b.ts'].imports).toEqual(['src/a.ts']);
  });

  it('follows packages of the same repository', async () => {
    const files = await scanned({
      'packages/core/package.json':
        '{ "name": "@shop/core", "main": "dist/index.js" }',
      'packages/core/src/index.ts': "export { price } from './price';\n",
      'packages/core/src/price.ts': 'export const price = 1;\n',
      'packages/core/src/tax.ts': 'export const tax = 1;\n',
      'packages/web/src/a.test.ts':
        "import { price } from '@shop/core';\nimport { tax } from '@shop/core/tax';\nimport fs from 'node:fs';\nimport lodash from 'lodash/get';\nit('works', () => {});\n",
    });
    expect(files['packages/web/src/a.test.ts']).toMatchObject({
      imports: ['packages/core/src/price.ts', 'packages/core/src/tax.ts'],
      packages: ['lodash'],
    });
  });

  it('reads the scripts of Vue and Svelte components', async () => {
    const files = await scanned({
      'src/Card.vue':
        '<template>\n  <Button @click="a > b" />\n</template>\n<script lang="ts">\nexport default {};\n</script>\n<script setup lang="ts">\nimport Button from "./Button.svelte";\nfunction go() {\n  if (a) throw b;\n}\n</script>\n',
      'src/Button.svelte':
        '<script>\nimport { x } from "./x";\n</script>\n<button />\n',
      'src/x.js': 'export const x = 1;\n',
      'src/Card.test.ts':
        "import Card from './Card.vue';\nit('works', () => {});\n",
    });
    expect(files['src/Card.vue']).toMatchObject({
      kind: 'source',
      language: 'vue',
      imports: ['src/Button.svelte'],
      functions: [{ name: 'go', line: 9 }],
      errorLines: [10],
    });
    expect(files['src/Button.svelte'].imports).toEqual(['src/x.js']);
    expect(files['src/Card.test.ts'].imports).toEqual(['src/Card.vue']);
  });

  it('takes no types, mocks, strings or comments for imports', async () => {
    const files = await scanned({
      'src/a.ts': 'export const a = 1;\nexport interface A {}\n',
      'src/b.ts': 'export const b = 1;\n',
      'src/a.test.ts': `import type { A } from './a';
import { type A as B } from './a';
export type { A } from './a';
// import { a } from './a';
jest.mock('./a');
const real = jest.requireActual('./b');
const text = "import { a } from './a'";
it('works', () => {});
`,
    });
    expect(files['src/a.test.ts'].imports).toEqual(['src/b.ts']);
  });

  it('breaks no test for a picture or a style', async () => {
    const files = await scanned({
      'src/a.test.tsx':
        "import './a.css';\nimport logo from './logo.svg?raw';\nimport { gone } from './gone';\nit('works', () => {});\n",
    });
    expect(files['src/a.test.tsx'].test?.unresolvedImports).toEqual(['./gone']);
  });
});

describe('files of JavaScript and TypeScript', () => {
  it('tells sources, tests, markers and what tools wrote', async () => {
    expect(
      kindsOf(
        await scanned({
          'src/a.ts': 'export const a = 1;\n',
          'src/types.ts': 'export interface A {}\nexport type B = A;\n',
          'src/enum.ts': 'export enum E { A }\n',
          'src/index.ts': "// all\nexport * from './a';\n",
          'src/empty.ts': '',
          'src/env.d.ts': 'declare const x: string;\n',
          'src/__generated__/api.ts': 'export const a = 1;\n',
          'src/client.ts':
            '/* This file was automatically generated */\nexport const a = 1;\n',
          'src/a.test.ts': "it('a', () => {});\n",
          'src/__tests__/b.ts': "it('b', () => {});\n",
          'src/Button.stories.tsx': 'export default {};\n',
          'e2e/login.ts': "test('a', () => {});\n",
          'vite.config.ts': 'export default {};\n',
          'public/vendor/jquery.js': 'x();\n',
        }),
      ),
    ).toEqual({
      'src/a.ts': 'source',
      'src/types.ts': 'marker',
      'src/enum.ts': 'source',
      'src/index.ts': 'marker',
      'src/empty.ts': 'marker',
      'src/env.d.ts': 'marker',
      'src/__generated__/api.ts': 'generated',
      'src/client.ts': 'generated',
      'src/a.test.ts': 'test',
      'src/__tests__/b.ts': 'test',
      'src/Button.stories.tsx': 'other',
      'e2e/login.ts': 'test',
      'vite.config.ts': 'other',
      'public/vendor/jquery.js': 'vendored',
    });
  });

  it('lists functions with lines, error lines and complexity', async () => {
    const files = await scanned({
      'src/a.tsx': `export function load(x) {
  return x ? y : z ?? w;
}
export const View = () => <div onClick={() => load()} />;
const hidden = function () {};
class Store {
  get(key) {
    try { this.#x(); } catch (e) {
      throw e;
    }
  }
  #x() {}
}
`,
    });
    const { functions, errorLines, complexity } = files['src/a.tsx'];
    expect(functions).toEqual([
      { name: 'load', line: 1 },
      { name: 'View', line: 4 },
      { name: 'hidden', line: 5, public: false },
      { name: 'Store.get', line: 7 },
      { name: 'Store.#x', line: 12, public: false },
    ]);
    expect(errorLines).toEqual([8, 9]);
    // 6 functions, ternary, ??, catch.
    expect(complexity).toBe(9);
  });

  it('counts test cases and those that are skipped', async () => {
    const files = await scanned({
      'src/a.test.tsx': `import { chromium } from 'playwright';
describe('suite', () => {
  beforeEach(() => {});
  it('one', () => {});
  it.each([1, 2])('table %s', () => {});
  test.only('two', () => {});
  it.skip('no', () => {});
  xit('neither', () => {});
  it.todo('later');
  describe.skip('all', () => {
    it('inside', () => <div />);
  });
});
test.beforeEach(() => {});
iterate('not a test', () => {});
`,
    });
    expect(files['src/a.test.tsx'].test).toEqual({
      functions: 7,
      skipped: 4,
      unresolvedImports: [],
      external: true,
    });
  });
});
