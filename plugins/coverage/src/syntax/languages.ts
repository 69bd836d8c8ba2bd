/**
 * Languages by the ending of a file's name. Each loads the grammars that it is
 * built on first.
 */
const ENDINGS: Record<string, string> = {
  bash: 'bash',
  c: 'c',
  cc: 'cpp',
  cjs: 'javascript',
  cpp: 'cpp',
  cs: 'csharp',
  cts: 'typescript',
  cxx: 'cpp',
  dart: 'dart',
  ex: 'elixir',
  exs: 'elixir',
  go: 'go',
  groovy: 'groovy',
  h: 'c',
  hpp: 'cpp',
  java: 'java',
  js: 'javascript',
  jsx: 'jsx',
  kt: 'kotlin',
  kts: 'kotlin',
  mjs: 'javascript',
  mts: 'typescript',
  php: 'php',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  scala: 'scala',
  sh: 'bash',
  swift: 'swift',
  ts: 'typescript',
  tsx: 'tsx',
  vue: 'markup',
};

/** What a grammar is loaded with; the bundler makes a file of each. */
export const GRAMMARS: Record<
  string,
  { needs: string[]; load: () => Promise<unknown> }
> = {
  bash: { needs: [], load: () => import('prismjs/components/prism-bash.js') },
  c: { needs: ['clike'], load: () => import('prismjs/components/prism-c.js') },
  clike: { needs: [], load: () => import('prismjs/components/prism-clike.js') },
  cpp: { needs: ['c'], load: () => import('prismjs/components/prism-cpp.js') },
  csharp: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-csharp.js'),
  },
  dart: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-dart.js'),
  },
  elixir: {
    needs: [],
    load: () => import('prismjs/components/prism-elixir.js'),
  },
  go: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-go.js'),
  },
  groovy: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-groovy.js'),
  },
  java: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-java.js'),
  },
  javascript: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-javascript.js'),
  },
  jsx: {
    needs: ['markup', 'javascript'],
    load: () => import('prismjs/components/prism-jsx.js'),
  },
  kotlin: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-kotlin.js'),
  },
  markup: {
    needs: [],
    load: () => import('prismjs/components/prism-markup.js'),
  },
  'markup-templating': {
    needs: ['markup'],
    load: () => import('prismjs/components/prism-markup-templating.js'),
  },
  php: {
    needs: ['clike', 'markup-templating'],
    load: () => import('prismjs/components/prism-php.js'),
  },
  python: {
    needs: [],
    load: () => import('prismjs/components/prism-python.js'),
  },
  ruby: {
    needs: ['clike'],
    load: () => import('prismjs/components/prism-ruby.js'),
  },
  rust: { needs: [], load: () => import('prismjs/components/prism-rust.js') },
  scala: {
    needs: ['java'],
    load: () => import('prismjs/components/prism-scala.js'),
  },
  swift: {
    needs: [],
    load: () => import('prismjs/components/prism-swift.js'),
  },
  tsx: {
    needs: ['jsx', 'typescript'],
    load: () => import('prismjs/components/prism-tsx.js'),
  },
  typescript: {
    needs: ['javascript'],
    load: () => import('prismjs/components/prism-typescript.js'),
  },
};

/** The language of a file; undefined where its ending is not known. */
export function languageOf(path: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1].toLowerCase();
  return ending === undefined ? undefined : ENDINGS[ending];
}
