import { declareByCommand } from './snippets';
import { StackRemedy } from './StackRemedy';

const convert =
  'go run github.com/boumenot/gocover-cobertura@latest < coverage.out > coverage.xml';

/** go test; its own profile becomes Cobertura. */
export const goRemedy: StackRemedy = {
  title: 'go test',
  runner: [],
  coverage: [],
  declare: ({ stack }, packages) =>
    declareByCommand(stack, `go get ${packages.join(' ')}`, 'go.mod', packages),
  configure: () => null,
  commands: () => [
    'go test ./... -coverpkg=./... -coverprofile=coverage.out',
    convert,
  ],
  report: 'coverage.xml',
  needs:
    'gocover-cobertura, which `go run` fetches, turns the profile into Cobertura',
  otherProcess: `build the server with \`go build -cover\`, start it with \`GOCOVERDIR=covdata\` (the folder must exist), stop it so that it exits by itself, then \`go tool covdata textfmt -i=covdata -o=coverage.out\` and \`${convert}\``,
};
