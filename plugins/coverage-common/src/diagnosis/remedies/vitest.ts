import { joinPath, nameOf } from '../../model/pathParts';
import { nodeAdd, nodeRunner } from './commands';
import { sourceGlob } from './nodeSources';
import { configFile, declareByCommand } from './snippets';
import { StackRemedy } from './StackRemedy';

/** vitest with its V8 provider. */
export const vitestRemedy: StackRemedy = {
  title: 'vitest',
  runner: ['vitest'],
  coverage: ['@vitest/coverage-v8'],
  declare: ({ stack }, packages) =>
    declareByCommand(stack, nodeAdd(stack, packages), 'package.json', packages),
  configure: context => {
    const { stack } = context;
    const existing = configFile(
      stack,
      /^vitest\.config\.[cm]?[jt]s$/,
      /^vite\.config\.[cm]?[jt]s$/,
    );
    const path = existing ?? joinPath(stack.root, 'vitest.config.ts');
    const coverage = [
      'coverage: {',
      "  provider: 'v8',",
      "  reporter: ['text', 'lcov'],",
      // Files that no test loads are listed only when they are named here.
      `  include: ['${sourceGlob(context)}'],`,
      '},',
    ];
    const whole = [
      "import { defineConfig } from 'vitest/config';",
      '',
      'export default defineConfig({',
      '  test: {',
      ...coverage.map(line => `    ${line}`),
      '  },',
      '});',
    ];
    return {
      path,
      language: /ts$/.test(nameOf(path)) ? 'ts' : 'js',
      text: `${(existing === null ? whole : coverage).join('\n')}\n`,
      instruction:
        existing === null
          ? `Create \`${path}\`; it needs @vitest/coverage-v8.`
          : `Add it to \`test\` in \`${path}\`; it needs @vitest/coverage-v8.`,
    };
  },
  commands: stack => [
    `${nodeRunner(
      stack,
    )}vitest run --coverage --coverage.provider=v8 --coverage.reporter=lcov`,
  ],
  report: 'coverage/lcov.info',
  needs: null,
  otherProcess:
    'start the server with `NODE_V8_COVERAGE=coverage/tmp`, then `npx c8 report --temp-directory=coverage/tmp --reporter=lcov` (c8 has to be declared)',
};
