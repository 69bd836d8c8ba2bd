import { SkeletonWriter } from './SkeletonWriter';

/** Functions of a crate from outside, or of a binary in its own file. */
export const cargoSkeleton: SkeletonWriter = {
  language: () => 'rust',
  isPublic: name => !name.includes('{closure'),
  write: ({ path, testFile, tests, comment }) => {
    const functions = tests.flatMap(({ identifier, label }, i) => [
      ...(i > 0 ? [''] : []),
      `// ${label}`,
      '#[test]',
      `fn test_${identifier.toLowerCase()}() {`,
      '    panic!("write this test");',
      '}',
    ]);
    const header = comment.map(line => `// ${line}`);
    if (path !== testFile) {
      return [...header, '', ...functions, ''].join('\n');
    }
    return [
      ...header,
      '// Append it to the file: other crates cannot import a binary.',
      '',
      '#[cfg(test)]',
      'mod tests {',
      ...functions.map(line => (line === '' ? '' : `    ${line}`)),
      '}',
      '',
    ].join('\n');
  },
};
