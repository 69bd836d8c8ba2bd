module.exports = {
  root: true,
  overrides: [
    {
      files: ['scripts/**/*.mjs', 'examples/**/*.mjs'],
      extends: 'eslint:recommended',
      env: { node: true, es2022: true },
      parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
    },
  ],
};
