import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ownComponents } from './upload-self.mjs';

const root = dirname(import.meta.dirname);

test('every package of the repository is a component of the catalog', () => {
  const packages = ['packages', 'plugins'].flatMap(group =>
    readdirSync(join(root, group))
      .map(name => `${group}/${name}`)
      .filter(folder => existsSync(join(root, folder, 'package.json'))),
  );
  const components = ownComponents();
  assert.deepEqual(
    components.map(({ folder }) => folder).sort(),
    packages.sort(),
  );
  const names = components.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
});

test('every component knows its folder', () => {
  for (const { folder } of ownComponents()) {
    const info = readFileSync(join(root, folder, 'catalog-info.yaml'), 'utf8');
    assert.match(
      info,
      new RegExp(`backstage-coverage.dev/path: ${folder}$`, 'm'),
    );
  }
});
