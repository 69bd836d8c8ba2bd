import { joinPath } from '../../model/pathParts';
import { shellQuoted } from './commands';
import { configFile } from './snippets';
import { StackRemedy } from './StackRemedy';

/** dotnet test with coverlet's collector. */
export const dotnetRemedy: StackRemedy = {
  title: 'dotnet test',
  runner: ['Microsoft.NET.Test.Sdk', 'xunit', 'xunit.runner.visualstudio'],
  coverage: ['coverlet.collector'],
  declare: ({ stack }, packages) => {
    const project = configFile(stack, /(?:Tests?|Specs?)\.\w+proj$/);
    const target = project === null ? '' : ` ${shellQuoted(project)}`;
    const names = packages.join(', ');
    return {
      path: project ?? joinPath(stack.root, 'Tests.csproj'),
      language: 'sh',
      text: packages
        .map(name => `dotnet add${target} package ${name}\n`)
        .join(''),
      instruction:
        project === null
          ? `Run in the folder of the test project: it declares ${names}.`
          : `Run at the repository's root: it declares ${names} in \`${project}\`.`,
    };
  },
  configure: () => null,
  commands: () => [
    'dotnet test --collect:"XPlat Code Coverage" --results-directory coverage',
  ],
  report: 'coverage/*/coverage.cobertura.xml',
  needs: null,
  otherProcess:
    'start the server with `dotnet-coverage collect --output-format cobertura --output coverage.cobertura.xml "dotnet run"` (the dotnet tool dotnet-coverage has to be installed) and end it after the tests with `dotnet-coverage shutdown`',
};
