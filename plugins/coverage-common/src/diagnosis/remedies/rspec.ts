import { joinPath } from '../../model/pathParts';
import { configFile, declareByCommand } from './snippets';
import { StackRemedy } from './StackRemedy';

/** RSpec with SimpleCov. */
export const rspecRemedy: StackRemedy = {
  title: 'RSpec',
  runner: ['rspec'],
  coverage: ['simplecov', 'simplecov-cobertura'],
  declare: ({ stack }, packages) =>
    declareByCommand(
      stack,
      `bundle add ${packages.join(' ')} --group test`,
      'Gemfile',
      packages,
    ),
  configure: ({ stack }) => {
    const path =
      configFile(stack, /^spec_helper\.rb$/) ??
      joinPath(stack.root, 'spec/spec_helper.rb');
    return {
      path,
      language: 'ruby',
      text: [
        "require 'simplecov'",
        "require 'simplecov-cobertura'",
        '',
        'SimpleCov.start do',
        '  enable_coverage :branch',
        "  add_filter '/spec/'",
        "  track_files '{app,lib}/**/*.rb'",
        '  formatter SimpleCov::Formatter::CoberturaFormatter',
        'end',
        '',
      ].join('\n'),
      instruction: `Put it at the top of \`${path}\`, before any of the code is loaded; it needs simplecov and simplecov-cobertura.`,
    };
  },
  commands: () => ['bundle exec rspec'],
  report: 'coverage/coverage.xml',
  needs: null,
  otherProcess:
    'call `SimpleCov.start` with a `command_name` of its own where the server boots, and put the results together with `SimpleCov.collate`',
};
