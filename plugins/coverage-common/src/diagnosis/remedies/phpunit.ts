import { isWithin, joinPath } from '../../model/pathParts';
import { configFile, declareByCommand } from './snippets';
import { StackRemedy } from './StackRemedy';

/** PHPUnit, which measures with the PCOV or Xdebug extension. */
export const phpunitRemedy: StackRemedy = {
  title: 'PHPUnit',
  runner: ['phpunit/phpunit'],
  coverage: [],
  declare: ({ stack }, packages) =>
    declareByCommand(
      stack,
      `composer require --dev ${packages.join(' ')}`,
      'composer.json',
      packages,
    ),
  configure: ({ stack, inventory }) => {
    const path =
      configFile(stack, /^phpunit\.xml$/, /^phpunit\.xml\.dist$/) ??
      joinPath(stack.root, 'phpunit.xml');
    const folders = ['src', 'app', 'lib'].filter(folder =>
      inventory.files.some(
        file =>
          file.kind === 'source' &&
          file.path.endsWith('.php') &&
          isWithin(file.path, joinPath(stack.root, folder)),
      ),
    );
    const names = folders.length > 0 ? folders : ['src'];
    return {
      path,
      language: 'xml',
      text: [
        '<source>',
        '  <include>',
        ...names.map(name => `    <directory>${name}</directory>`),
        '  </include>',
        '</source>',
        '',
      ].join('\n'),
      instruction: `Add it below \`<phpunit>\` of \`${path}\` (PHPUnit 10 and later; before it is \`<coverage>\`).`,
    };
  },
  commands: () => [
    'XDEBUG_MODE=coverage vendor/bin/phpunit --coverage-cobertura coverage.xml',
  ],
  report: 'coverage.xml',
  needs: 'the PCOV or Xdebug extension of PHP measures, in CI too',
  otherProcess:
    'start phpunit/php-code-coverage in a file of `auto_prepend_file`, let it save one file for each request, and merge them into one Cobertura report after the tests',
};
