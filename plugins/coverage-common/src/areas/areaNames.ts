const ACRONYMS = new Set(
  'ai api cd ci cli cpu css db dto gpu grpc html http id io ml orm sdk sql sso ui url ux'.split(
    ' ',
  ),
);

/** Folders that say how a repository is laid out, not what is in them. */
const LAYOUT = new Set(
  'app apps code com internal java js kotlin lib libs main modules net org packages php pkg plugins py python ruby services source sources src ts typescript'.split(
    ' ',
  ),
);

/** Whether a folder's name says nothing of its content. */
export function isLayoutFolder(name: string): boolean {
  return LAYOUT.has(name.toLowerCase());
}

/** `Backend API` for `backend` and `api`; repeated words once. */
export function areaName(folders: readonly string[]): string {
  const words = folders
    .flatMap(folder => folder.split(/[-_.\s]+|(?<=[a-z])(?=[A-Z])/))
    .filter(word => word !== '')
    .map(word =>
      ACRONYMS.has(word.toLowerCase())
        ? word.toUpperCase()
        : word[0].toUpperCase() + word.slice(1),
    );
  return words.filter((word, i) => word !== words[i - 1]).join(' ');
}
