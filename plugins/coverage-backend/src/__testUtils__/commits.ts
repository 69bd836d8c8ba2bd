/** A repository file with flags that carry forward. */
export const carrying = (...flags: string[]) =>
  `flags:\n${flags
    .map(flag => `  ${flag}: { carryforward: true }\n`)
    .join('')}`;

/** A file for each letter, whose one line is covered in capitals. */
export const files = (letters: string) =>
  Array.from(letters, letter =>
    [
      `SF:${letter.toLowerCase()}.ts`,
      `DA:1,${Number(letter !== letter.toLowerCase())}`,
      'end_of_record\n',
    ].join('\n'),
  ).join('');

/** Of a day, as a commit's time. */
export const hour = (n: number) =>
  `2026-01-01T${String(n).padStart(2, '0')}:00:00Z`;

export const commitId = (n: number) => String(n).padStart(7, 'c');
