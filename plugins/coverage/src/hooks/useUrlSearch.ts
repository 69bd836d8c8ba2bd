import { useEffect, useState } from 'react';

/**
 * The text of a search field whose value is kept in the URL. The field follows
 * the URL when something else changes it: a link, the back button.
 */
export function useUrlSearch(
  inUrl: string,
  onChange: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(inUrl);
  useEffect(() => setText(inUrl), [inUrl]);
  return [
    text,
    next => {
      setText(next);
      onChange(next);
    },
  ];
}
