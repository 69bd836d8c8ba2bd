import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const CARGO = '[package]\nname = "my-shop"\nedition = "2021"\n';

describe('imports of Rust', () => {
  it('follows the modules that a crate declares', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs':
        'pub mod store;\npub mod cart;\n#[path = "legacy/old_tax.rs"]\nmod tax;\npub fn open() { store::disk::read(); }\n',
      'src/store/mod.rs':
        'pub mod disk;\npub mod memory;\npub fn pick() { self::memory::get(); }\n',
      'src/store/disk.rs':
        'use super::memory::get;\nuse crate::cart::{self, items::{Item, Line as Row}};\npub fn read() { cart::add(); }\n',
      'src/store/memory.rs': 'pub fn get() { super::super::tax::rate(); }\n',
      'src/cart.rs': 'pub mod items;\npub fn add() {}\n',
      'src/cart/items.rs':
        'pub struct Item;\npub struct Line;\nimpl Item { fn a(&self) {} }\n',
      'src/legacy/old_tax.rs': 'pub fn rate() {}\n',
      'src/items.rs': 'pub struct Item;\n',
    });
    expect(files['src/lib.rs'].imports).toEqual(['src/store/disk.rs']);
    expect(files['src/store/mod.rs'].imports).toEqual(['src/store/memory.rs']);
    expect(files['src/store/disk.rs'].imports).toEqual([
      'src/cart.rs',
      'src/cart/items.rs',
      'src/store/memory.rs',
    ]);
    expect(files['src/store/memory.rs'].imports).toEqual([
      'src/legacy/old_tax.rs',
    ]);
  });

  it('takes a name from behind the modules that hand it on', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs':
        'mod engine;\nmod auth;\nmod money;\npub use engine::core::Engine as Motor;\npub use auth::*;\npub mod prelude {\n    pub use crate::money::Cents;\n}\n',
      'src/engine/mod.rs': 'pub mod core;\n',
      'src/engine/core.rs':
        'pub struct Engine;\nimpl Engine { pub fn run(&self) {} }\n',
      'src/auth.rs': 'pub fn login() {}\n',
      'src/money.rs':
        'pub struct Cents(u64);\nimpl Cents { pub fn n(&self) {} }\n',
      'tests/motor.rs': 'use my_shop::Motor;\n#[test]\nfn a() {}\n',
      'tests/login.rs': 'use my_shop::login;\n#[test]\nfn a() {}\n',
      'tests/prelude.rs': 'use my_shop::prelude::Cents;\n#[test]\nfn a() {}\n',
    });
    expect(files['tests/motor.rs'].imports).toEqual(['src/engine/core.rs']);
    expect(files['tests/login.rs'].imports).toEqual(['src/auth.rs']);
    expect(files['tests/prelude.rs'].imports).toEqual(['src/money.rs']);
    expect(kindsOf(files)).toMatchObject({
      'src/engine/mod.rs': 'marker',
      'src/lib.rs': 'marker',
    });
  });

  it('reaches the crates of a workspace by the names that code calls them', async () => {
    const files = await scanned({
      'Cargo.toml':
        '[workspace]\nmembers = ["crates/*"]\n[workspace.dependencies]\nstore = { package = "shop-store", path = "crates/store" }\n',
      'crates/store/Cargo.toml':
        '[package]\nname = "shop-store"\n[lib]\npath = "src/store.rs"\n',
      'crates/store/src/store.rs': 'pub fn open() {}\n',
      'crates/api/Cargo.toml':
        '[package]\nname = "shop-api"\n[dependencies]\nstore = { workspace = true }\nshop-util = { path = "../util" }\ntokio-stream = "1"\n',
      'crates/api/src/main.rs':
        'mod routes;\nuse tokio_stream::StreamExt;\nfn main() { store::open(); routes::user::get(); }\n',
      'crates/api/src/routes/mod.rs': 'pub mod user;\npub mod users;\n',
      'crates/api/src/routes/user.rs': 'pub fn get() { shop_util::trim(); }\n',
      'crates/api/src/routes/users.rs': 'pub fn list() {}\n',
      'crates/util/Cargo.toml': '[package]\nname = "shop-util"\n',
      'crates/util/src/lib.rs': 'pub fn trim() {}\n',
    });
    expect(files['crates/api/src/main.rs']).toMatchObject({
      imports: ['crates/api/src/routes/user.rs', 'crates/store/src/store.rs'],
      packages: ['tokio-stream'],
    });
    expect(files['crates/api/src/routes/user.rs'].imports).toEqual([
      'crates/util/src/lib.rs',
    ]);
  });

  it('takes no string, comment or macro rule for an import, yet arguments of macros', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs': 'pub mod a;\npub mod b;\npub mod c;\n',
      'src/a.rs': `/// use crate::b;
/* use crate::b; /* crate::b::f() */ */
pub fn f() -> &'static str {
    let _raw = r#"crate::b::f()"#;
    assert!(crate::c::ok(1));
    "use crate::b::f;"
}
`,
      'src/b.rs': 'pub fn f() {}\n',
      'src/c.rs': 'pub fn ok(n: u8) -> bool { n > 0 }\n',
    });
    expect(files['src/a.rs'].imports).toEqual(['src/c.rs']);
  });

  it('tells packages from what should be there and is not', async () => {
    const files = await scanned({
      'Cargo.toml': `${CARGO}[dev-dependencies]\nserde_json = "1"\n[target.'cfg(unix)'.dependencies]\nnix = "0.29"\n`,
      'src/lib.rs':
        'pub mod kept;\n#[macro_export]\nmacro_rules! shout { () => {} }\n',
      'src/kept.rs': 'pub enum Kind { A }\npub fn f() {}\n',
      'tests/old.rs': `use std::fs;
use serde_json::json;
use nix::unistd;
use my_shop::removed::Thing;
use my_shop::kept::{f, Gone};
use my_shop::shout;
use my_shop::kept::Kind::A;
use left_pad::pad;
mod common;
use common::setup;
#[test]
fn works() { helper::go(); }
`,
      'tests/common/mod.rs': 'pub fn setup() {}\n',
    });
    expect(files['tests/old.rs']).toMatchObject({
      imports: ['src/kept.rs', 'src/lib.rs', 'tests/common/mod.rs'],
      packages: ['nix', 'serde_json'],
      test: {
        functions: 1,
        unresolvedImports: ['left_pad', 'my_shop::kept', 'my_shop::removed'],
      },
    });
  });

  it('claims nothing to be missing where a macro or a glob may bring it', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs':
        'include!(concat!(env!("OUT_DIR"), "/made.rs"));\npub mod a;\n',
      'src/a.rs': 'use winapi::*;\npub fn f() {}\n',
      'tests/it.rs':
        'use my_shop::made_up::X;\nuse my_shop::a::Whatever;\n#[test]\nfn t() {}\n',
    });
    expect(files['tests/it.rs'].test?.unresolvedImports).toEqual([]);
  });
});

describe('tests of Rust', () => {
  it('knows a source that holds tests of itself, and what they import', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs': 'pub mod a;\npub mod b;\npub mod c;\n',
      'src/a.rs': `use crate::c::g;
pub fn f(x: u8) -> u8 { if x > 0 { g() } else { 0 } }

#[cfg(test)]
mod tests {
    use super::*;
    use crate::b::fixture;

    fn helper() {}

    #[test]
    fn first() { assert_eq!(f(fixture()), 1); }

    #[tokio::test]
    #[ignore = "needs a server"]
    async fn second() { if true { panic!("no"); } }
}
`,
      'src/b.rs': 'pub fn fixture() -> u8 { 1 }\n',
      'src/c.rs': '#[cfg(not(test))]\npub fn g() -> u8 { 1 }\n',
    });
    expect(files['src/a.rs']).toMatchObject({
      kind: 'source',
      imports: ['src/c.rs'],
      functions: [{ name: 'f', line: 2 }],
      complexity: 2,
      errorLines: [],
      test: {
        functions: 2,
        skipped: 1,
        unresolvedImports: [],
        external: false,
        imports: ['src/b.rs'],
      },
    });
    expect(files['src/c.rs'].test).toBeUndefined();
    expect(files['src/c.rs'].functions).toEqual([{ name: 'g', line: 2 }]);
  });

  it('takes what only a build of the tests has for tests', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs':
        'pub fn f() {}\n#[cfg(test)]\nmod support;\n#[cfg(any(test, feature = "x"))]\nmod fakes;\n#[cfg(feature = "test")]\nmod real;\n',
      'src/fakes.rs': 'pub fn g() {}\n',
      'src/real.rs': 'pub fn g() {}\n',
      'src/support.rs': 'mod deep;\npub fn g() {}\n',
      'src/support/deep.rs': 'pub fn g() {}\n',
    });
    expect(kindsOf(files)).toEqual({
      'src/fakes.rs': 'source',
      'src/lib.rs': 'source',
      'src/real.rs': 'source',
      'src/support.rs': 'test',
      'src/support/deep.rs': 'test',
    });
  });

  it('gives the file of a test module what it tests', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs': 'pub mod parser;\n',
      'src/parser.rs': 'pub fn parse() {}\n#[cfg(test)]\nmod tests;\n',
      'src/parser/tests.rs':
        'use super::*;\n#[test]\nfn parses() { parse(); }\n',
    });
    expect(files['src/parser/tests.rs']).toMatchObject({
      kind: 'test',
      imports: ['src/parser.rs'],
      test: { functions: 1, skipped: 0 },
    });
    expect(files['src/parser.rs'].test).toBeUndefined();
  });

  it.each([
    ['plain', '#[test]\nfn a() {}\n', 1, 0],
    [
      'of another runner',
      '#[rstest]\n#[case(1)]\n#[case(2)]\nfn a(#[case] n: u8) {}\n',
      1,
      0,
    ],
    ['of a path', '#[actix_web::test]\nasync fn a() {}\n', 1, 0],
    [
      'of properties',
      'proptest! {\n    #[test]\n    fn a(n in 0..9) {}\n    #[test]\n    #[ignore]\n    fn b(n in 0..9) {}\n}\n',
      2,
      1,
    ],
    [
      'ignored on some systems',
      '#[test]\n#[cfg_attr(windows, ignore)]\nfn a() {}\n',
      1,
      1,
    ],
    ['no benchmark', '#[bench]\nfn a(b: &mut Bencher) {}\n', 0, 0],
    ['no function named so', 'fn test_a() {}\n// #[test]\n', 0, 0],
  ])('counts test functions: %s', async (_, text, functions, skipped) => {
    const files = await scanned({ 'Cargo.toml': CARGO, 'tests/a.rs': text });
    expect(files['tests/a.rs'].test).toMatchObject({ functions, skipped });
  });

  it('knows tests that start the program', async () => {
    const files = await scanned({
      'Cargo.toml': `${CARGO}[dev-dependencies]\nassert_cmd = "2"\n`,
      'src/main.rs': 'fn main() {}\n',
      'tests/cli.rs':
        'use assert_cmd::Command;\n#[test]\nfn runs() { Command::cargo_bin("my-shop"); }\n',
    });
    expect(files['tests/cli.rs'].test?.external).toBe(true);
  });
});

describe('files of Rust', () => {
  it('tells sources, tests, markers and what tools wrote', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'build.rs': 'fn main() {}\n',
      'benches/speed.rs': 'fn main() {}\n',
      'examples/demo.rs': 'fn main() {}\n',
      'src/build.rs': 'pub fn build() {}\n',
      'src/commands/test.rs': 'pub fn run() {}\n',
      'src/generated/api.rs': 'pub fn f() {}\n',
      'src/lib.rs': '//! Docs.\nmod types;\npub use types::Id;\n',
      'src/proto.rs':
        '// This file is @generated by prost-build.\npub fn f() {}\n',
      'src/types.rs':
        '#[derive(Debug)]\npub struct Id(u8);\npub trait Named { fn name(&self); }\n',
      'src/user_tests.rs': 'use super::*;\n#[test]\nfn a() {}\n',
      'tests/common/mod.rs': 'pub fn setup() {}\n',
      'tests/user.rs': '#[test]\nfn a() {}\n',
      'vendor/x/src/lib.rs': 'pub fn f() {}\n',
    });
    expect(kindsOf(files)).toEqual({
      'benches/speed.rs': 'other',
      'build.rs': 'other',
      'examples/demo.rs': 'other',
      'src/build.rs': 'source',
      'src/commands/test.rs': 'source',
      'src/generated/api.rs': 'generated',
      'src/lib.rs': 'marker',
      'src/proto.rs': 'generated',
      'src/types.rs': 'marker',
      'src/user_tests.rs': 'test',
      'tests/common/mod.rs': 'test',
      'tests/user.rs': 'test',
      'vendor/x/src/lib.rs': 'vendored',
    });
  });

  it('lists functions with lines, error lines and complexity', async () => {
    const files = await scanned({
      'Cargo.toml': CARGO,
      'src/lib.rs': `pub struct Store<T>(T);
impl<T: Clone> Store<T> {
    pub async fn get(&self) -> Result<T, Error> {
        let Some(x) = self.0 else { return Err(Error::Gone) };
        fn inner() {}
        Ok(x?)
    }
    fn load(&self) {}
    pub(crate) fn save(&self) {}
}
impl<T> Drop for Store<T> {
    fn drop(&mut self) {}
}
trait Shape {
    fn area(&self) -> f64;
    fn twice(&self) -> f64 { self.area() * 2.0 }
}
mod inner {
    pub fn deep() {
        match load() {
            Ok(n) if n > 0 && n < 9 => {}
            Err(_) => unreachable!("never"),
            _ => if let Some(x) = a && x { b() },
        }
    }
}
`,
    });
    const { functions, errorLines, complexity } = files['src/lib.rs'];
    expect(functions).toEqual([
      { name: 'Store::get', line: 3 },
      { name: 'Store::load', line: 8, public: false },
      { name: 'Store::save', line: 9 },
      { name: 'Store::drop', line: 12 },
      { name: 'Shape::twice', line: 16 },
      { name: 'deep', line: 19 },
    ]);
    expect(errorLines).toEqual([4, 22]);
    // 7 functions, let else, 3 arms, && of a guard, if, && of a chain.
    expect(complexity).toBe(14);
  });
});
