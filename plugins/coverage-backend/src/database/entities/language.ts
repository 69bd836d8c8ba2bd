import { ManifestEntry } from '../../storage/manifestCodec';

const EXTENSIONS: Record<string, string[]> = {
  'C#': ['cs'],
  'C++': ['cc', 'cpp', 'cxx', 'hh', 'hpp', 'hxx'],
  'F#': ['fs'],
  'Objective-C': ['m', 'mm'],
  'Visual Basic': ['vb'],
  Astro: ['astro'],
  C: ['c', 'h'],
  Clojure: ['clj', 'cljc', 'cljs'],
  Dart: ['dart'],
  Elixir: ['ex', 'exs'],
  Erlang: ['erl'],
  Go: ['go'],
  Groovy: ['groovy'],
  Haskell: ['hs'],
  Java: ['java'],
  JavaScript: ['cjs', 'js', 'jsx', 'mjs'],
  Kotlin: ['kt', 'kts'],
  Lua: ['lua'],
  PHP: ['php'],
  Perl: ['pl', 'pm'],
  PowerShell: ['ps1', 'psm1'],
  Python: ['py', 'pyx'],
  R: ['r'],
  Ruby: ['rb'],
  Rust: ['rs'],
  Scala: ['scala'],
  Shell: ['bash', 'sh'],
  Svelte: ['svelte'],
  Swift: ['swift'],
  TypeScript: ['cts', 'mts', 'ts', 'tsx'],
  Vue: ['vue'],
};

const languages = new Map(
  Object.entries(EXTENSIONS).flatMap(([language, extensions]) =>
    extensions.map(extension => [extension, language] as const),
  ),
);

/** The language of most instrumented lines; `null`: none that is known. */
export function languageOf(
  files: readonly Pick<ManifestEntry, 'path' | 'totals'>[],
): string | null {
  const lines = new Map<string, number>();
  for (const { path, totals } of files) {
    const extension = /\.([^./]+)$/.exec(path)?.[1].toLowerCase();
    const language = extension && languages.get(extension);
    if (language) {
      lines.set(language, (lines.get(language) ?? 0) + totals.lines.total);
    }
  }
  const [most] = [...lines].sort(
    ([a, linesOfA], [b, linesOfB]) =>
      linesOfB - linesOfA || (a < b ? -1 : Number(a > b)),
  );
  return most?.[0] ?? null;
}
