const BY_EXTENSION: Record<string, string> = {
  c: 'c',
  cc: 'c++',
  cpp: 'c++',
  cs: 'c#',
  cts: 'typescript',
  cxx: 'c++',
  ex: 'elixir',
  exs: 'elixir',
  go: 'go',
  groovy: 'groovy',
  java: 'java',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  kts: 'kotlin',
  m: 'objective-c',
  mjs: 'javascript',
  cjs: 'javascript',
  mts: 'typescript',
  php: 'php',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  scala: 'scala',
  svelte: 'svelte',
  swift: 'swift',
  ts: 'typescript',
  tsx: 'typescript',
  vb: 'visual-basic',
  vue: 'vue',
};

/**
 * The programming language of a file by its extension; `undefined` for what is no
 * code that tests could cover.
 */
export function languageOf(path: string): string | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return path.includes('.') && Object.hasOwn(BY_EXTENSION, extension)
    ? BY_EXTENSION[extension]
    : undefined;
}
