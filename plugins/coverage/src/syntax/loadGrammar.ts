import type { Grammar } from 'prismjs';
import { GRAMMARS } from './languages';

export type Tokenize = (text: string) => ReturnType<Prism['tokenize']>;
type Prism = typeof import('prismjs');

/** Loads a language when it is needed, and what that is built on. */
export async function loadGrammar(language: string): Promise<Tokenize> {
  const prism = await loadPrism();
  await loadWithNeeds(language);
  const grammar: Grammar = prism.languages[language];
  return text => prism.tokenize(text, grammar);
}

let loading: Promise<Prism> | undefined;

function loadPrism(): Promise<Prism> {
  loading ??= (async () => {
    // Its languages look for it there. Unless told not to, it would colour every
    // code block of the page.
    const page = globalThis as { Prism?: { manual?: boolean } };
    page.Prism ??= { manual: true };
    const { default: prism } = await import('prismjs/components/prism-core.js');
    page.Prism = prism;
    return prism;
  })();
  return loading;
}

const loaded = new Map<string, Promise<unknown>>();

function loadWithNeeds(language: string): Promise<unknown> {
  let known = loaded.get(language);
  if (!known) {
    const { needs, load } = GRAMMARS[language];
    // One after the other: each extends the one before.
    known = needs
      .reduce<Promise<unknown>>(
        (before, need) => before.then(() => loadWithNeeds(need)),
        Promise.resolve(),
      )
      .then(load);
    loaded.set(language, known);
  }
  return known;
}
