import { declareByCommand } from './snippets';
import { StackRemedy } from './StackRemedy';

/** cargo test with cargo-llvm-cov. */
export const cargoRemedy: StackRemedy = {
  title: 'cargo test',
  runner: [],
  // A tool of the machine, not a dependency of the crate.
  coverage: [],
  declare: ({ stack }, packages) =>
    declareByCommand(
      stack,
      `cargo add --dev ${packages.join(' ')}`,
      'Cargo.toml',
      packages,
    ),
  configure: () => null,
  commands: () => [
    'cargo llvm-cov --version || cargo install cargo-llvm-cov --locked',
    'cargo llvm-cov --workspace --lcov --output-path lcov.info',
  ],
  report: 'lcov.info',
  needs: 'cargo-llvm-cov, which the first command installs, measures',
  otherProcess:
    'set the environment of `cargo llvm-cov show-env --export-prefix`, build and start the server in it, stop it after the tests, then `cargo llvm-cov report --lcov --output-path lcov.info`',
};
