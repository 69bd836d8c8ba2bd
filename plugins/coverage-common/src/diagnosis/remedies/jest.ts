import { joinPath, nameOf } from '../../model/pathParts';
import { nodeAdd, nodeRunner } from './commands';
import { sourceGlob } from './nodeSources';
import { configFile, declareByCommand } from './snippets';
import { StackRemedy } from './StackRemedy';

/** Jest, which measures coverage itself. */
export const jestRemedy: StackRemedy = {
  title: 'Jest',
  runner: ['jest'],
  coverage: [],
  declare: ({ stack }, packages) =>
    declareByCommand(stack, nodeAdd(stack, packages), 'package.json', packages),
  configure: context => {
    const path =
      configFile(context.stack, /^jest\.config\./, /^package\.json$/) ??
      joinPath(context.stack.root, 'package.json');
    const settings = {
      collectCoverageFrom: [sourceGlob(context)],
      coverageReporters: ['text', 'lcov'],
    };
    if (nameOf(path) === 'package.json') {
      return {
        path,
        language: 'json',
        text: `${JSON.stringify({ jest: settings }, null, 2)}\n`,
        instruction: `Merge it into \`${path}\`.`,
      };
    }
    if (path.endsWith('.json')) {
      return {
        path,
        language: 'json',
        text: `${JSON.stringify(settings, null, 2)}\n`,
        instruction: `Merge it into \`${path}\`.`,
      };
    }
    return {
      path,
      language: /ts$/.test(path) ? 'ts' : 'js',
      text: [
        `collectCoverageFrom: ['${settings.collectCoverageFrom[0]}'],`,
        "coverageReporters: ['text', 'lcov'],",
        '',
      ].join('\n'),
      instruction: `Add it to the configuration in \`${path}\`.`,
    };
  },
  commands: stack => [
    `${nodeRunner(stack)}jest --coverage --coverageReporters=lcov`,
  ],
  report: 'coverage/lcov.info',
  needs: null,
  otherProcess:
    'start the server with `NODE_V8_COVERAGE=coverage/tmp`, then `npx c8 report --temp-directory=coverage/tmp --reporter=lcov` (c8 has to be declared)',
};
