import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const COMPOSER = JSON.stringify({
  name: 'acme/shop',
  require: {
    php: '>=8.3',
    'symfony/http-foundation': '^7',
    'nesbot/carbon': '^3',
  },
  'require-dev': { 'phpunit/phpunit': '^12' },
  autoload: { 'psr-4': { 'App\\': 'src/' }, files: ['src/helpers.php'] },
  'autoload-dev': { 'psr-4': { 'App\\Tests\\': 'tests/' } },
});

const testOf = (uses: string, body = '') =>
  `<?php\nnamespace App\\Tests;\n${uses}\nclass SomeTest extends \\PHPUnit\\Framework\\TestCase {\n  public function testIt(): void { ${body} }\n}\n`;

describe('imports of PHP', () => {
  it('follows use, groups, aliases, full names and names of the same namespace', async () => {
    const files = await scanned({
      'composer.json': COMPOSER,
      'src/Http/UserController.php': `<?php
declare(strict_types=1);
namespace App\\Http;
use App\\Models\\User as Person;
use App\\Store\\{Disk, Memory as Ram};
use function App\\trim_all;
final class UserController extends Base implements \\App\\Contracts\\Shown {
    public function __construct(private readonly Disk $disk) {}
    public function show(Sibling|null $s): Person { return trim_all(Deep\\Leaf::make()); }
}
`,
      'src/Http/Base.php':
        '<?php namespace App\\Http; class Base { function a() {} }',
      'src/Http/Sibling.php':
        '<?php namespace App\\Http; class Sibling { function a() {} }',
      'src/Http/Deep/Leaf.php':
        '<?php namespace App\\Http\\Deep; enum Leaf { case A; static function make() {} }',
      'src/Http/Unused.php':
        '<?php namespace App\\Http; class Unused { function a() {} }',
      'src/Contracts/Shown.php':
        '<?php namespace App\\Contracts; interface Shown {}',
      'src/Models/User.php':
        '<?php namespace App\\Models; class User { function a() {} }',
      'src/Models/Users.php':
        '<?php namespace App\\Models; class Users { function a() {} }',
      'src/Store/Disk.php':
        '<?php namespace App\\Store; class Disk { function a() {} }',
      'src/Store/Memory.php':
        '<?php namespace App\\Store; class Memory { function a() {} }',
      'src/helpers.php':
        '<?php namespace App; function trim_all($x) { return $x; }',
    });
    expect(files['src/Http/UserController.php'].imports).toEqual([
      'src/Contracts/Shown.php',
      'src/Http/Base.php',
      'src/Http/Deep/Leaf.php',
      'src/Http/Sibling.php',
      'src/Models/User.php',
      'src/Store/Disk.php',
      'src/Store/Memory.php',
      'src/helpers.php',
    ]);
  });

  it('keeps apart what has the same stem: controller, route and test', async () => {
    const files = await scanned({
      'composer.json': COMPOSER,
      'src/Controller/User.php':
        '<?php namespace App\\Controller; class User { function a() {} }',
      'src/Route/User.php':
        '<?php namespace App\\Route; class User { function a() {} }',
      'src/Entity/Users.php':
        '<?php namespace App\\Entity; class Users { function a() {} }',
      'tests/UserTest.php': testOf('use App\\Controller\\User;', 'new User();'),
    });
    expect(files['tests/UserTest.php'].imports).toEqual([
      'src/Controller/User.php',
    ]);
  });

  it('takes the file that Composer would load where two have a class', async () => {
    const files = await scanned({
      'composer.json': COMPOSER,
      'legacy/Cart.php': '<?php namespace App; class Cart { function a() {} }',
      'src/Cart.php': '<?php namespace App; class Cart { function a() {} }',
      'tests/CartTest.php': testOf('use App\\Cart;'),
    });
    expect(files['tests/CartTest.php'].imports).toEqual(['src/Cart.php']);
  });

  it('follows classes without a namespace and files that are included', async () => {
    const files = await scanned({
      'lib/class-cart.php': '<?php class Cart { function a() {} }',
      'lib/tax.php': '<?php function tax() {}',
      'lib/init.php': '<?php boot();',
      'lib/more.inc.php': '<?php boot();',
      'tests/unit/CartTest.php': `<?php
require_once __DIR__ . '/../../lib/init.php';
require_once(dirname(__DIR__, 2) . '/lib/more.inc.php');
include 'lib/tax.php';
include $folder . '/lib/class-cart.php';
class CartTest extends TestCase { function testIt() { new Cart; } }
`,
    });
    expect(files['tests/unit/CartTest.php'].imports).toEqual([
      'lib/class-cart.php',
      'lib/init.php',
      'lib/more.inc.php',
      'lib/tax.php',
    ]);
  });

  it('takes no string or comment for an import', async () => {
    const files = await scanned({
      'composer.json': COMPOSER,
      'src/Cart.php': '<?php namespace App; class Cart { function a() {} }',
      'tests/CartTest.php': testOf(
        '// use App\\Cart;\n/** @see \\App\\Cart */\n# new \\App\\Cart',
        '$this->get("App\\\\Cart"); $x = <<<EOT\nuse App\\Cart;\nnew \\App\\Cart();\nEOT;',
      ),
    });
    expect(files['tests/CartTest.php'].imports).toEqual([]);
  });

  it('tells packages from what should be there and is not', async () => {
    const files = await scanned({
      'composer.json': COMPOSER,
      'composer.lock': JSON.stringify({
        packages: [
          {
            name: 'acme/money',
            autoload: { 'psr-4': { 'App\\Money\\': 'src/' } },
          },
        ],
      }),
      'src/Kept.php': '<?php namespace App; class Kept { function a() {} }',
      'src/Models/User.php':
        '<?php namespace App\\Models; class User { function a() {} }',
      'tests/OldTest.php': testOf(
        'use App\\Removed\\Thing;\nuse App\\Kept;\nuse App\\Models;\nuse App\\Money\\Cents;\nuse Carbon\\CarbonImmutable;\nuse Symfony\\Component\\HttpFoundation\\Request;\nuse DateTimeImmutable;',
        'new Models\\User(); class_exists(\\App\\MayBe::class);',
      ),
    });
    expect(files['tests/OldTest.php']).toMatchObject({
      imports: ['src/Kept.php', 'src/Models/User.php'],
      packages: [
        'acme/money',
        'nesbot/carbon',
        'phpunit/phpunit',
        'symfony/http-foundation',
      ],
      test: { unresolvedImports: ['App\\Removed\\Thing'] },
    });
  });

  it('reads the newest syntax', async () => {
    const files = await scanned({
      'composer.json': COMPOSER,
      'src/New.php': `<?php
namespace App;
readonly class Point {
    public function __construct(public private(set) int $x = 0) {}
    public string $name { get => strtoupper($this->name); }
    public const string KIND = Kind::A->value;
}
final class Line { public function go(): never { $f = strlen(...); throw new Fault(); } }
`,
      'src/Kind.php':
        '<?php namespace App; enum Kind: string { case A = "a"; }',
      'src/Fault.php':
        '<?php namespace App; class Fault extends \\Exception { function a() {} }',
    });
    expect(files['src/New.php'].imports).toEqual([
      'src/Fault.php',
      'src/Kind.php',
    ]);
    expect(files['src/New.php'].functions).toContainEqual({
      name: 'Line.go',
      line: 8,
    });
  });
});

describe('tests of PHP', () => {
  const inClass = (body: string) =>
    `<?php\nclass ATest extends TestCase {\n${body}\n}\n`;

  it.each([
    [
      'by name',
      inClass(
        'public function testA() {}\nprivate function testB() {}\nfunction helper() {}',
      ),
      1,
      0,
    ],
    [
      'by attribute',
      inClass(
        '#[Test, Group("x")]\npublic function it_works(): void {}\n#[DataProvider("p")]\nfunction p() {}',
      ),
      1,
      0,
    ],
    [
      'by annotation',
      inClass(
        '/** @test */\npublic function it_works() {}\n/** @testdox x */\nfunction q() {}',
      ),
      1,
      0,
    ],
    [
      'with a data provider, as one',
      inClass(
        '#[DataProvider("rows")]\npublic function testA($n) {}\npublic static function rows() { return [[1], [2]]; }',
      ),
      1,
      0,
    ],
    [
      'skipped in the body',
      inClass(
        'public function testA() { $this->markTestSkipped("no"); }\nfunction testB() {}',
      ),
      2,
      1,
    ],
    [
      'skipped before each',
      inClass(
        'protected function setUp(): void { if (!$x) { self::markTestSkipped("no"); } }\nfunction testA() {}\nfunction testB() {}',
      ),
      2,
      2,
    ],
    [
      'of Pest',
      "<?php\nuses(TestCase::class);\nbeforeEach(fn () => 1);\ndescribe('x', function () { it('a', function () {}); });\ntest('b', fn () => 1)->with([1, 2])->group('slow');\n",
      2,
      0,
    ],
    [
      'of Pest, skipped',
      "<?php\nit('a', function () {})->group('x')->skip('no');\nit('b')->todo();\ntodo('c');\ndescribe('d', function () { test('e', fn () => 1); })->skip();\n",
      4,
      4,
    ],
    [
      'of Codeception',
      '<?php\nclass ACest { public function _before() {} public function opens(Tester $i) {} }\n',
      1,
      0,
    ],
    [
      'of phpspec',
      '<?php\nnamespace spec\\App;\nclass ASpec extends ObjectBehavior { function let() {} function it_adds() {} }\n',
      1,
      0,
    ],
    [
      'no calls on objects',
      '<?php\n$x->test("a", 1);\nfunction testing() {}\n',
      0,
      0,
    ],
  ])('counts test functions: %s', async (_, text, functions, skipped) => {
    const files = await scanned({ 'tests/a.php': text });
    expect(files['tests/a.php'].test).toMatchObject({ functions, skipped });
  });

  it('follows what phpspec finds by name, and knows tests from outside', async () => {
    const files = await scanned({
      'src/Cart.php': '<?php namespace App; class Cart { function a() {} }',
      'spec/CartSpec.php':
        '<?php namespace spec\\App; class CartSpec extends ObjectBehavior { function it_adds() {} }',
      'tests/CliTest.php': `<?php use Symfony\\Component\\Process\\Process;
class CliTest extends TestCase { function testRuns() { new Process(["app"]); } }`,
    });
    expect(files['spec/CartSpec.php'].imports).toEqual(['src/Cart.php']);
    expect(files['tests/CliTest.php'].test?.external).toBe(true);
  });
});

describe('files of PHP', () => {
  it('tells sources, tests, markers and what tools wrote', async () => {
    const code = '<?php class A { function a() {} }';
    const files = await scanned({
      '.php-cs-fixer.dist.php': '<?php return 1;',
      'app/Models/AbTest.php': code,
      'app/Models/Test.php': code,
      'bootstrap/app.php': '<?php return boot();',
      'config/app.php': '<?php return [];',
      'src/config/Loader.php': code,
      'database/factories/UserFactory.php': code,
      'database/migrations/2026_01_01_users.php': code,
      'public/index.php': '<?php boot();',
      'resources/views/home.blade.php': '<p>{{ $x }}</p>',
      'routes/web.php': "<?php Route::get('/', fn () => 1);",
      'src/Contract.php':
        '<?php namespace App; interface Contract { function a(); }',
      'src/Gone.php':
        '<?php namespace App; final class Gone extends \\Exception {}',
      'src/Kind.php': '<?php namespace App; enum Kind { case A; }',
      'src/Proto/Item.php':
        '<?php\n# Generated by the protocol buffer compiler.  DO NOT EDIT!\nclass Item { function a() {} }',
      'src/Testing/Fake.php': code,
      'tests/Pest.php': '<?php uses(TestCase::class);',
      'tests/Support/Maker.php': code,
      'tests/UserTest.php': code,
      'vendor/x/y.php': code,
    });
    expect(kindsOf(files)).toEqual({
      '.php-cs-fixer.dist.php': 'other',
      'app/Models/AbTest.php': 'source',
      'app/Models/Test.php': 'source',
      'bootstrap/app.php': 'other',
      'config/app.php': 'other',
      'src/config/Loader.php': 'source',
      'database/factories/UserFactory.php': 'other',
      'database/migrations/2026_01_01_users.php': 'other',
      'public/index.php': 'other',
      'resources/views/home.blade.php': 'other',
      'routes/web.php': 'source',
      'src/Contract.php': 'marker',
      'src/Gone.php': 'marker',
      'src/Kind.php': 'marker',
      'src/Proto/Item.php': 'generated',
      'src/Testing/Fake.php': 'source',
      'tests/Pest.php': 'test',
      'tests/Support/Maker.php': 'test',
      'tests/UserTest.php': 'test',
      'vendor/x/y.php': 'vendored',
    });
  });

  it('lists functions with lines, error lines and complexity', async () => {
    const files = await scanned({
      'src/Store.php': `<?php
namespace App;
abstract class Store {
    abstract public function kind(): string;
    public function get(string $key): string {
        if ($key === '' || $key === null) {
            throw new \\RuntimeException('x');
        }
        return match (true) { $key > 1 => 'a', default => $this->load($key) ?? 'b' };
    }
    private function load(string $key): ?string {
        try {
            return array_map(fn ($x) => $x ? 1 : 2, [])[0];
        } catch (A | B $e) {
            return null;
        }
    }
}
function open() { function inner() {} return new class { function a() {} }; }
`,
    });
    const { functions, errorLines, complexity } = files['src/Store.php'];
    expect(functions).toEqual([
      { name: 'Store.get', line: 5 },
      { name: 'Store.load', line: 11, public: false },
      { name: 'open', line: 19 },
    ]);
    expect(errorLines).toEqual([7, 14]);
    // 6 functions, if, ||, an arm, ??, ?:, catch.
    expect(complexity).toBe(12);
  });
});
