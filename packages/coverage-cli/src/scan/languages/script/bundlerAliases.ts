import { Alias, aliasOf } from './Alias';

/** `__dirname` and what else a configuration calls its own folder. */
const HERE = String.raw`(?:__dirname|import\.meta\.(?:dirname|url)|process\.cwd\(\)|\w+)`;
const TEXTS = String.raw`['"][^'"]+['"](?:\s*,\s*['"][^'"]+['"])*`;
/** `path.resolve(__dirname, './src')`, `join(...)`, `new URL('./src', ...)` */
const FOLDER = String.raw`(?:(?:[\w.]*\.)?(?:resolve|join)\(\s*${HERE}\s*,\s*|fileURLToPath\(\s*new URL\(\s*|new URL\(\s*)(${TEXTS})`;

const NAME = String.raw`['"]?((?:@|~|#|\$)[\w@/-]*|[\w-]+)['"]?`;
/** `'@': path.resolve(__dirname, './src')` */
const ALIAS = new RegExp(String.raw`${NAME}\s*:\s*${FOLDER}`, 'g');
/** `const src = path.resolve(__dirname, './src')` */
const VARIABLE = new RegExp(
  String.raw`\b(?:const|let|var)\s+(\w+)\s*=\s*${FOLDER}`,
  'g',
);
/** `'@': src` */
const BY_VARIABLE = new RegExp(
  String.raw`${NAME}\s*:\s*(\w+)\s*(?=[,}\n])`,
  'g',
);
const FIND_REPLACEMENT =
  /find:\s*['"]([^'"]+)['"]\s*,\s*replacement:\s*(?:[\w.]*\(\s*(?:__dirname\s*,\s*|new URL\(\s*)?)?['"]([^'"]+)['"]/g;
/** `'^@/(.*)$': '<rootDir>/src/$1'` */
const NAME_MAPPER =
  /['"]\^([^'"]+?)\/?\(\.[*+]\)\$?['"]\s*:\s*\[?\s*['"]<rootDir>\/([^'"]*?)\/?\$1['"]/g;

/** What the configuration of a bundler or of jest calls folders, by its text. */
export function aliasesOfBundler(folder: string, text: string): Alias[] {
  const variables = new Map(
    [...text.matchAll(VARIABLE)].map(([, name, parts]) => [name, parts]),
  );
  const byVariable = [...text.matchAll(BY_VARIABLE)].flatMap(
    ([, name, variable]) => {
      const parts = variables.get(variable);
      return parts === undefined ? [] : [[name, joined(parts)]];
    },
  );
  const stated = [...text.matchAll(ALIAS)].map(([, name, parts]) => [
    name,
    joined(parts),
  ]);
  const found = [...text.matchAll(FIND_REPLACEMENT)].map(([, name, target]) => [
    name,
    target,
  ]);
  const prefixes = [...stated, ...byVariable, ...found].flatMap(
    ([name, target]) => {
      const path = target.replace(/^\//, './').replace(/\/$/, '');
      const prefix = name.replace(/\/$/, '');
      return [
        aliasOf(folder, `${prefix}/*`, [`${path}/*`]),
        aliasOf(folder, prefix, [path]),
      ];
    },
  );
  const mapped = [...text.matchAll(NAME_MAPPER)].map(([, name, target]) => {
    const prefix = name.replace(/\\(.)/g, '$1').replace(/\/$/, '');
    return aliasOf(folder, `${prefix}/*`, [target ? `${target}/*` : '*']);
  });
  return [...prefixes, ...mapped];
}

/** `'src', 'api'` as `src/api`. */
function joined(parts: string): string {
  return parts
    .split(',')
    .map(part => part.trim().slice(1, -1))
    .join('/');
}

/** What a package calls its own files: `"imports": { "#api/*": "./src/api/*" }`. */
export function aliasesOfManifest(folder: string, text: string): Alias[] {
  let imports: unknown;
  try {
    imports = JSON.parse(text)?.imports;
  } catch {
    // A manifest that npm could not read tells nothing.
  }
  return Object.entries(imports ?? {}).flatMap(([pattern, target]) => {
    const targets = (
      typeof target === 'string' ? [target] : Object.values(target ?? {})
    ).filter((path): path is string => typeof path === 'string');
    return pattern.startsWith('#') ? [aliasOf(folder, pattern, targets)] : [];
  });
}
