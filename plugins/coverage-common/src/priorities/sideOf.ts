const SCREEN = /\.(?:vue|svelte|tsx|jsx|astro|xaml|razor|cshtml)$/i;
const SCRIPT = /\.(?:[cm]?[jt]s|dart|css|scss|sass|less|html?)$/i;
const UI_FOLDER =
  /(?:^|\/)(?:frontend|front-end|front_end|webapp|web-ui|ui|gui|client-app|clientapp|components?|composables|hooks|stores?|widgets|screens|pages|layouts)(?:\/|$)/i;
const STYLE = /\.(?:css|scss|sass|less|html?)$/i;

/** Whether a file draws a screen or a part of one, told by its extension. */
export function isScreen(path: string): boolean {
  return SCREEN.test(path);
}

/**
 * Where a file's code runs. A screen's extension says `ui`; a script does, too,
 * where a folder above it is one that user interfaces have. Everything else,
 * and what does not tell, is taken for `server`: there a mistake costs more.
 */
export function sideOf(path: string): 'server' | 'ui' {
  if (isScreen(path) || STYLE.test(path)) {
    return 'ui';
  }
  const slash = path.lastIndexOf('/');
  return SCRIPT.test(path) && UI_FOLDER.test(path.slice(0, Math.max(0, slash)))
    ? 'ui'
    : 'server';
}
