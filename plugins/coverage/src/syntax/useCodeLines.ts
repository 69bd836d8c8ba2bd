import { useEffect, useMemo, useState } from 'react';
import { CodePart, codeLines, textLines } from './codeLines';
import { languageOf } from './languages';
import { loadGrammar } from './loadGrammar';

/** Above this, colours would keep the page waiting. */
const MAX_COLOURED = 400_000;

/**
 * The lines of a source text: plain at once, in colours when its language has been
 * loaded. `undefined` while there is no text.
 */
export function useCodeLines(
  path: string,
  text: string | null | undefined,
): CodePart[][] | undefined {
  const plain = useMemo(
    () =>
      text === null || text === undefined
        ? undefined
        : textLines(text).map(line => [{ text: line }]),
    [text],
  );
  const [coloured, setColoured] = useState<{
    text: string;
    lines: CodePart[][];
  }>();

  useEffect(() => {
    const language = languageOf(path);
    if (!text || !language || text.length > MAX_COLOURED) {
      return undefined;
    }
    let isCurrent = true;
    loadGrammar(language).then(
      tokenize => {
        if (isCurrent) {
          setColoured({ text, lines: codeLines(tokenize(text)) });
        }
      },
      // Plain text does as well.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [path, text]);

  return coloured && coloured.text === text ? coloured.lines : plain;
}
