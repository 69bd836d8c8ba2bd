import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const PACKAGE = `// swift-tools-version: 6.0
import PackageDescription
let package = Package(
  name: "Shop",
  dependencies: [.package(url: "https://example.com/swift-nio.git", from: "2.0.0")],
  targets: [
    .target(name: "Cart", dependencies: [.product(name: "NIOCore", package: "swift-nio")]),
    .target(name: "Tax", path: "Legacy/Tax"),
    .testTarget(name: "CartTests", dependencies: ["Cart", .target(name: "Tax")]),
  ]
)
`;

describe('imports of Swift', () => {
  it('follows names of the modules that are imported, and of its own', async () => {
    const files = await scanned({
      'Package.swift': PACKAGE,
      'Sources/Cart/Cart.swift':
        'import Foundation\nimport NIOCore\npublic final class Cart {\n  let items: [Item] = []\n  func total() -> Int { rounded(1) }\n}\n',
      'Sources/Cart/Item.swift': 'struct Item { func a() {} }\n',
      'Sources/Cart/Items.swift': 'struct Items { func a() {} }\n',
      'Sources/Cart/Rounding.swift': 'func rounded(_ n: Int) -> Int { n }\n',
      'Legacy/Tax/Rate.swift': 'public enum Rate { static func a() {} }\n',
      'Legacy/Tax/Item.swift': 'struct Item { func a() {} }\n',
      'Tests/CartTests/CartTests.swift':
        'import XCTest\n@testable import Cart\nfinal class CartTests: XCTestCase {\n  func testTotal() { XCTAssertEqual(Cart().total(), helper(Item())) }\n}\n',
      'Tests/CartTests/RateTests.swift':
        'import Testing\nimport Tax\n@Test func rates() { Rate.a() }\n',
      'Tests/CartTests/Helpers.swift': 'func helper(_ x: Any) -> Int { 1 }\n',
    });
    expect(files['Sources/Cart/Cart.swift']).toMatchObject({
      imports: ['Sources/Cart/Item.swift', 'Sources/Cart/Rounding.swift'],
      packages: ['swift-nio'],
    });
    expect(files['Tests/CartTests/CartTests.swift'].imports).toEqual([
      'Sources/Cart/Cart.swift',
      'Sources/Cart/Item.swift',
      'Tests/CartTests/Helpers.swift',
    ]);
    expect(files['Tests/CartTests/RateTests.swift'].imports).toEqual([
      'Legacy/Tax/Rate.swift',
    ]);
  });

  it('finds what extensions add, by members that only one has', async () => {
    const files = await scanned({
      'Package.swift': PACKAGE,
      'Sources/Cart/Cart.swift': 'public struct Cart { func total() {} }\n',
      'Sources/Cart/Cart+JSON.swift': 'extension Cart { func json() {} }\n',
      'Sources/Cart/String+Slug.swift':
        'extension String {\n  var slug: String { lowercased() }\n}\n',
      'Tests/CartTests/SlugTests.swift':
        '@testable import Cart\n@Test func slugs() { "A".slug; other.json() }\n',
      'Tests/CartTests/JSONTests.swift':
        '@testable import Cart\n@Test func writes() { Cart().json() }\n',
    });
    expect(files['Tests/CartTests/SlugTests.swift'].imports).toEqual([
      'Sources/Cart/String+Slug.swift',
    ]);
    expect(files['Tests/CartTests/JSONTests.swift'].imports).toEqual([
      'Sources/Cart/Cart+JSON.swift',
      'Sources/Cart/Cart.swift',
    ]);
  });

  it('follows targets of Xcode by their folders, whatever the product is called', async () => {
    const files = await scanned({
      'Shop/Models/User.swift': 'struct User { func a() {} }\n',
      'Shop/Views/UserView.swift': 'struct UserView { func a() { User() } }\n',
      'ShopTests/UserTests.swift':
        '@testable import Shop\nclass UserTests: XCTestCase { func testA() { User() } }\n',
      'ShopTests/ViewTests.swift':
        '@testable import My_Shop\nclass ViewTests: XCTestCase { func testA() { UserView() } }\n',
    });
    expect(files['Shop/Views/UserView.swift'].imports).toEqual([
      'Shop/Models/User.swift',
    ]);
    expect(files['ShopTests/UserTests.swift'].imports).toEqual([
      'Shop/Models/User.swift',
    ]);
    expect(files['ShopTests/ViewTests.swift']).toMatchObject({
      imports: ['Shop/Views/UserView.swift'],
      packages: [],
    });
  });

  it('takes no string or comment for code, yet code within strings', async () => {
    const files = await scanned({
      'Package.swift': PACKAGE,
      'Sources/Cart/Cart.swift': 'struct Cart { func a() {} }\n',
      'Sources/Cart/Item.swift': 'struct Item { func a() {} }\n',
      'Sources/Cart/Note.swift': `struct Note {
  /* Cart() /* Cart() */ Cart() */
  let a = "Cart() \\"Cart\\" \\(Item(name: "Cart"))" // Cart()
  let b = #"Cart() \\(Cart()) "Cart" "#
  let c = """
    import Cart "Cart"
    \\"""
    Cart()
    """
  let d = /"Cart"/
  let e = ""
  func total() -> Int { 4 / 2 / 1 }
}
`,
    });
    expect(files['Sources/Cart/Note.swift'].imports).toEqual([
      'Sources/Cart/Item.swift',
    ]);
    expect(files['Sources/Cart/Note.swift'].functions).toEqual([
      { name: 'Note.total', line: 12 },
    ]);
  });

  it('tells what should be there and is not', async () => {
    const files = await scanned({
      'Package.swift': PACKAGE,
      'Sources/Cart/Cart.swift': 'struct Cart { func a() {} }\n',
      'Tests/CartTests/OldTests.swift':
        'import XCTest\n@testable import Removed\n@testable import Cart\nimport NIOCore\nimport struct Foundation.Data\n#if canImport(Gone)\nimport Gone\n#endif\nclass OldTests: XCTestCase { func testA() {} }\n',
    });
    expect(files['Tests/CartTests/OldTests.swift']).toMatchObject({
      packages: ['Gone', 'swift-nio'],
      test: { functions: 1, unresolvedImports: ['Removed'] },
    });
  });
});

describe('tests of Swift', () => {
  const xctest = (body: string) => `class ATests: XCTestCase {\n${body}\n}\n`;

  it.each([
    [
      'of XCTest',
      xctest(
        'func testA() async throws {}\nfunc testB(x: Int) {}\nprivate func testC() {}\nfunc helper() {}',
      ),
      1,
      0,
    ],
    [
      'of XCTest in an extension',
      'extension ATests { func testA() {} }\nclass Robot { func testDrive() {} }\n',
      1,
      0,
    ],
    [
      'skipped in the body',
      xctest(
        'func testA() throws { throw XCTSkip("no") }\nfunc testB() throws { try XCTSkipIf(x) }\nfunc testC() {}',
      ),
      3,
      2,
    ],
    [
      'skipped before each',
      xctest(
        'override func setUpWithError() throws { try XCTSkipUnless(x) }\nfunc testA() {}',
      ),
      1,
      1,
    ],
    [
      'of Swift Testing',
      '@Suite struct A {\n  @Test func adds() {}\n  @Test("many", arguments: [1, 2]) func many(n: Int) {}\n  func helper() {}\n}\n@Test func `it works`() {}\n',
      3,
      0,
    ],
    [
      'disabled',
      '@Test(.disabled("why")) func a() {}\n@Suite(.disabled()) struct A { @Test func b() {} }\n@Test(.enabled(if: x)) func c() {}\n@Test func d() {}\n',
      4,
      3,
    ],
    [
      'of Quick',
      'class A: QuickSpec { override class func spec() { describe("x") { it("a") {}\nxit("b") {} } } }\n',
      2,
      1,
    ],
    [
      'none in comments',
      '// @Test func a() {}\nlet x = "@Test func b() {}"\n',
      0,
      0,
    ],
  ])('counts test functions: %s', async (_, text, functions, skipped) => {
    const files = await scanned({ 'Tests/ATests/A.swift': text });
    expect(files['Tests/ATests/A.swift'].test).toMatchObject({
      functions,
      skipped,
    });
  });

  it('knows tests that drive the app from outside', async () => {
    const files = await scanned({
      'ShopUITests/FlowTests.swift':
        'import XCTest\nclass FlowTests: XCTestCase { func testA() { XCUIApplication().launch() } }\n',
    });
    expect(files['ShopUITests/FlowTests.swift'].test?.external).toBe(true);
  });
});

describe('files of Swift', () => {
  it('tells sources, tests, markers and what tools wrote', async () => {
    const files = await scanned({
      'Package.swift': PACKAGE,
      'Package@swift-5.9.swift': PACKAGE,
      'Pods/X/Y.swift': 'func a() {}\n',
      'Sources/Cart/ABTest.swift': 'struct ABTest { func run() {} }\n',
      'Sources/Cart/Api.pb.swift': 'func a() {}\n',
      'Sources/Cart/Exports.swift': '@_exported import Foundation\n',
      'Sources/Cart/Id.swift':
        'struct Id: Hashable {\n  let value: String\n  var other: Int?\n}\n',
      'Sources/Cart/Kind.swift':
        'enum Kind: String {\n  case a = "a"\n  case b(Int)\n}\n',
      'Sources/Cart/Limits.swift': 'enum Limits { static let most = 3 }\n',
      'Sources/Cart/Shown.swift':
        'protocol Shown {\n  var name: String { get }\n  func show()\n}\n',
      'Sources/Cart/main.swift': 'print("x")\n',
      'Tests/CartTests/Fakes.swift': 'struct Fake { func a() {} }\n',
    });
    expect(kindsOf(files)).toEqual({
      'Package.swift': 'other',
      'Package@swift-5.9.swift': 'other',
      'Pods/X/Y.swift': 'vendored',
      'Sources/Cart/ABTest.swift': 'source',
      'Sources/Cart/Api.pb.swift': 'generated',
      'Sources/Cart/Exports.swift': 'marker',
      'Sources/Cart/Id.swift': 'marker',
      'Sources/Cart/Kind.swift': 'marker',
      'Sources/Cart/Limits.swift': 'source',
      'Sources/Cart/Shown.swift': 'marker',
      'Sources/Cart/main.swift': 'source',
      'Tests/CartTests/Fakes.swift': 'test',
    });
  });

  it('lists functions with lines, error lines and complexity', async () => {
    const files = await scanned({
      'Sources/Cart/Cart.swift': `public actor Cart<T: Sendable> {
  private(set) var items: [T] = []
  var isEmpty: Bool { items.isEmpty }

  init?(items: [T] = { [] }()) {
    guard !items.isEmpty, items.count > 1 || items.count < 9 else { return nil }
  }

  class func make() throws -> Int {
    func inner() {}
    switch 1 {
    case 1, 2: return x ? 1 : 2
    default: throw Fault.gone
    }
  }

  private func load() {
    do { try go() } catch { fatalError("\\(error ?? 1)") }
  }
  static func == (a: Cart, b: Cart) -> Bool { if case .x = a { true } else { false } }
}
private extension Cart { func hidden() {} }
protocol P { func none(); init() }
func top() {}
`,
    });
    const { functions, errorLines, complexity } =
      files['Sources/Cart/Cart.swift'];
    expect(functions).toEqual([
      { name: 'Cart.init', line: 5 },
      { name: 'Cart.make', line: 9 },
      { name: 'Cart.load', line: 17, public: false },
      { name: 'Cart.==', line: 20 },
      { name: 'Cart.hidden', line: 22, public: false },
      { name: 'top', line: 24 },
    ]);
    expect(errorLines).toEqual([13, 18]);
    // 7 functions, guard, ||, 2 cases, ?:, catch, ??, if.
    expect(complexity).toBe(15);
  });
});
