import { FileKind } from '@backstage-coverage/plugin-coverage-common';
import { languageOf } from './languageOf';

const VENDORED =
  /(?:^|\/)(?:vendor|vendors|third_party|third-party|bower_components|node_modules|Pods|Carthage|site-packages|\.yarn)\//;

const GENERATED =
  /(?:^|\/)(?:generated|__generated__|\.openapi-generator|auto_generated)\/|(?:_pb2(?:_grpc)?\.pyi?|\.(?:pb\.(?:go|cc|h|swift)|grpc\.swift)|_pb\.(?:js|ts|rb)|\.g\.(?:cs|dart)|\.designer\.cs|\.generated\.\w+|_generated\.\w+|\.gen\.\w+|_gen\.go|\.min\.js|-lock\.\w+)$|(?:^|\/)dist\/(?:.*\/)?[^/]+\.[cm]?js$/i;

/** Built for people and machines around the code, not shipped with it. */
const OTHER_FOLDERS =
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|\.storybook|\.husky|\.devcontainer|docs?|documentation|examples?|demos?|benchmarks?|jmh|bench(?:es)?|migrations|alembic|fixtures?|testdata|test-data|test_data|__mocks__|__fixtures__|__snapshots__|storybook)\//i;
/** Around the code too, unless a part of the code is called so. */
const FOLDERS_AROUND = /(?:^|\/)(?:samples?|scripts?|ci)\//i;

const OTHER_FILES =
  /(?:^|\/)(?:setup|noxfile|fabfile|manage|wsgi|asgi|gunicorn(?:\.conf|_conf)?)\.py$|(?:^|\/)(?:Gruntfile|gulpfile|Jakefile|Dangerfile)\.\w+$|(?:^|\/)(?:Rakefile|Gemfile|Podfile|Package(?:@swift-[\d.]+)?\.swift|build\.gradle\.kts|settings\.gradle\.kts)$|\.(?:config|conf|setup|stories|story)\.[cm]?[jt]sx?$|(?:^|\/)\.[^/]+\.[cm]?js$|(?:^|\/)(?:vite|vitest|jest|webpack|rollup|babel|eslint|karma|playwright|cypress|tailwind|postcss|next|nuxt|svelte)[.-](?:config|setup|workspace)[^/]*$|\.gradle\.kts$|\.kts$/i;

/** Settings of tools are no tests, be they beside tests. */
const TOOL_CONFIG = /(?:^|\/)[\w-]+\.config\.[cm]?[jt]s$/;

/** Cargo runs it before the build; below `src` it is a module like any other. */
const BUILD_SCRIPT = /^(?!(?:.*\/)?src\/)(?:.*\/)?build\.rs$/;

/**
 * The layout of Maven and Gradle: the folder after `src` says what the code is for,
 * and those below the language are names of packages: `com/example/demo`.
 */
const SOURCE_SET =
  /(?:^|\/)src\/(\w+)\/(?:java|kotlin|scala|groovy)\/(?:.*\/)?/;
const TEST_SET = /^(?:tests?|it|e2e|integration|functional|acceptance)|Test/;

/** Settings, views and first files of PHP's frameworks, and of its tools. */
const PHP_SETTINGS =
  /(?:^|\/)(?:(?:config|lang|translations)\/(?:[\w.-]+\/)*[a-z\d_.-]+|(?:database\/(?:factories|migrations|seeders|seeds)|resources\/(?:views|lang))\/.*)\.php$|^(?:[^/]+\/)?(?:bootstrap\/[^/]+|public\/index|rector|ecs|_ide_helper\w*|server)\.php$|(?:^|\/)\.[^/]+\.php$|\.(?:blade|tpl|html)\.php$|\.phtml$/;

/** Settings and the database's steps of Rails, and what its generators copy. */
const RUBY_SETTINGS =
  /^(?:[^/]+\/)?(?:config|db|bin)\/.*\.rb$|\/generators\/.*\/templates\/.*\.rb$/;

/** What a language's own test runner looks for. */
const TESTS: Record<string, RegExp> = {
  python: /(?:^|\/)(?:test_[^/]*|[^/]*_test|tests?|conftest)\.py$/,
  go: /_test\.go$/,
  java: /(?:Test|Tests|TestCase|IT|Spec)\.java$/,
  kotlin: /(?:Test|Tests|IT|Spec)\.kt$/,
  groovy: /(?:Spec|Test)\.groovy$/,
  scala: /(?:Test|Spec|Suite)\.scala$/,
  'c#': /(?:^|\/)(?:[^/]*(?:Tests?|TestUtilities|TestHelpers)|[^/]+\.Specs?)\/|(?:Tests?|Specs?|Fixture)\.cs$/,
  'visual-basic': /(?:^|\/)[^/]*\.?(?:Tests?|UnitTests?)\/|Tests?\.vb$/,
  ruby: /_(?:spec|test)\.rb$|(?:^|\/)test_[^/]*\.rb$|(?:^|\/)(?:spec|test)\/(?:\w*_helper|support\/.*|factories\/.*)\.rb$/,
  php: /[^/](?:Test|TestCase|Cest|Cept|Spec)\.php$|(?:^|\/)[tT]ests?\//,
  rust: /(?:^|\/)tests\/|(?:^|\/)(?:tests?|\w+_tests?)\.rs$/,
  swift: /(?:^|\/)[^/]*Tests\/|(?:Tests?|Spec)\.swift$/,
  elixir: /_test\.exs$|(?:^|\/)test\//,
};

const SCRIPT_TEST =
  /\.(?:test|spec|e2e|e2e-spec|e2e-test|cy|test-d|integration|unit)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|cypress|e2e|e2e-tests|playwright)\/|(?:^|\/)setupTests\.[jt]sx?$|(?:^|\/)(?:test|tests|spec)\//;

/** Folders of tests in any language; what is in them supports the tests. */
const TEST_FOLDER =
  /(?:^|\/)(?:tests?|__tests__|testing|test_utils|test-utils|testutils?|testhelpers?|__testUtils__|spec|specs|e2e|e2e-tests|integration[-_]tests?|unit[-_]tests?|functional[-_]tests?)\//;

/**
 * What a file is for, as far as its path tells; what it holds may say more, see
 * `fileKind`.
 *
 * @param isPackage - whether a folder is a package of Python
 */
export function pathKind(
  path: string,
  isPackage: (folder: string) => boolean = () => false,
): FileKind {
  const language = languageOf(path);
  if (!language) {
    return 'other';
  }
  const outside = path.replace(SOURCE_SET, '/$1/');
  if (VENDORED.test(outside)) {
    return 'vendored';
  }
  if (GENERATED.test(path)) {
    return 'generated';
  }
  if (TOOL_CONFIG.test(path)) {
    return 'other';
  }
  if (isTestPath(path, language)) {
    return 'test';
  }
  return OTHER_FOLDERS.test(outside) ||
    isAroundCode(outside, isPackage) ||
    OTHER_FILES.test(path) ||
    BUILD_SCRIPT.test(path) ||
    PHP_SETTINGS.test(path) ||
    RUBY_SETTINGS.test(path)
    ? 'other'
    : 'source';
}

function isAroundCode(
  path: string,
  isPackage: (folder: string) => boolean,
): boolean {
  const found = FOLDERS_AROUND.exec(path);
  if (!found) {
    return false;
  }
  const parent = path.slice(0, found.index);
  const folder = path.slice(0, found.index + found[0].length - 1);
  const isWithinPackage = isPackage(parent) && isPackage(folder);
  return !isWithinPackage && !/(?:^|\/)src(?:\/|$)/.test(parent);
}

function isTestPath(path: string, language: string): boolean {
  const set = SOURCE_SET.exec(path)?.[1];
  if (set !== undefined) {
    return TEST_SET.test(set);
  }
  // Test tooling that ships, as packages/testing/src, is code like any other.
  const folder = TEST_FOLDER.exec(path);
  const isWithinTests = folder !== null && !/\bsrc\/main\//.test(path);
  switch (language) {
    case 'typescript':
    case 'javascript':
    case 'vue':
    case 'svelte':
      return SCRIPT_TEST.test(path);
    default:
      return (
        (TESTS[language]?.test(path) ?? false) ||
        (isWithinTests && !/^testing\/|\/testing\//.test(folder[0]))
      );
  }
}
