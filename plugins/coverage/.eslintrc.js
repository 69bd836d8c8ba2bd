module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedSrcSyntax: [
    {
      selector:
        'JSXAttribute[name.name=/^(aria-label|title|label|placeholder|description|alt)$/] > Literal[value=/^[A-Z]/]',
      message: 'Take the text from the translation API (useT).',
    },
  ],
  overrides: [
    {
      files: ['src/**/*.tsx'],
      excludedFiles: ['**/*.test.tsx', 'src/__*/**'],
      // What users read comes from the translation API.
      rules: {
        'react/jsx-no-literals': [
          'error',
          { allowedStrings: ['(', ')', ',', '.', ':', '/', '·', '▲'] },
        ],
      },
    },
  ],
});
