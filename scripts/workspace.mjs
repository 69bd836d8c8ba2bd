import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));
export const portalDir = join(rootDir, '.portal');

export function yarnPath() {
  const settings = readFileSync(join(rootDir, '.yarnrc.yml'), 'utf8');
  return join(rootDir, /^yarnPath: (.+)$/m.exec(settings)[1]);
}

/** The packages of the monorepo: their folder and Backstage role. */
export function workspacePackages(root = rootDir) {
  return ['packages', 'plugins'].flatMap(group => {
    const groupDir = join(root, group);
    if (!existsSync(groupDir)) return [];
    return readdirSync(groupDir)
      .map(name => join(groupDir, name))
      .filter(dir => existsSync(join(dir, 'package.json')))
      .map(dir => {
        const { backstage } = JSON.parse(
          readFileSync(join(dir, 'package.json'), 'utf8'),
        );
        return { dir, role: backstage?.role };
      });
  });
}
