const maxLabel = 120;
const maxIdentifier = 60;

/**
 * A name from a report as it may stand in a comment or a quoted string of any
 * language: no quote, backslash, `*` or line break, so that it cannot end them.
 */
export function safeLabel(name: string): string {
  const label = name
    .slice(0, maxLabel)
    .replace(/[^\p{L}\p{M}\p{N}_.:<>()#,&+=!~/ -]/gu, '?');
  return name.length > maxLabel ? `${label}...` : label;
}

/** ASCII letters, digits and `_`, never empty, never starting with a digit. */
export function safeIdentifier(name: string, fallback: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .slice(0, maxIdentifier)
    .replace(/^_+|_+$/g, '');
  const identifier = words === '' ? fallback : words;
  return /^\d/.test(identifier) ? `_${identifier}` : identifier;
}

/** `get_user` as `GetUser`. */
export function pascalCase(identifier: string): string {
  const words = identifier.split('_').filter(word => word !== '');
  return words.map(word => word[0].toUpperCase() + word.slice(1)).join('');
}

/** In single quotes, as JavaScript, Ruby and PHP read them alike. */
export function singleQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/**
 * Hands out each name once: `add`, `add_2`. `getX` and `get_x` are one name,
 * since some stacks write both as `GetX`.
 */
export function createUniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return name => {
    const keyOf = (text: string) => text.toLowerCase().replace(/_/g, '');
    let unique = name;
    for (let i = 2; taken.has(keyOf(unique)); i++) {
      unique = `${name}_${i}`;
    }
    taken.add(keyOf(unique));
    return unique;
  };
}
