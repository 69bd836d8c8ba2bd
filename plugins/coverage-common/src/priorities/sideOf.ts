import { extensionOf, folderOf } from '../model/pathParts';

const SCREEN = new Set(
  '.vue .svelte .tsx .jsx .astro .xaml .razor .cshtml'.split(' '),
);
const SCRIPT = new Set('.js .cjs .mjs .ts .cts .mts .dart'.split(' '));
const STYLE = new Set('.css .scss .sass .less .htm .html'.split(' '));
const UI_FOLDER =
  /(?:^|\/)(?:frontend|front-end|front_end|webapp|web-ui|ui|gui|client-app|clientapp|components?|composables|hooks|stores?|widgets|screens|pages|layouts)(?:\/|$)/i;

/** Whether a file draws a screen or a part of one, told by its extension. */
export function isScreen(path: string): boolean {
  return SCREEN.has(extensionOf(path));
}

let latest = { folder: '', extension: '', side: sideIn('', '') };

/**
 * Where a file's code runs. A screen's extension says `ui`; a script does, too,
 * where a folder above it is one that user interfaces have. Everything else,
 * and what does not tell, is taken for `server`: there a mistake costs more.
 * Files come folder by folder, so the latest answer is kept.
 */
export function sideOf(path: string): 'server' | 'ui' {
  const folder = folderOf(path);
  const extension = extensionOf(path);
  if (folder !== latest.folder || extension !== latest.extension) {
    latest = { folder, extension, side: sideIn(folder, extension) };
  }
  return latest.side;
}

function sideIn(folder: string, extension: string): 'server' | 'ui' {
  if (SCREEN.has(extension) || STYLE.has(extension)) {
    return 'ui';
  }
  return SCRIPT.has(extension) && UI_FOLDER.test(folder) ? 'ui' : 'server';
}
