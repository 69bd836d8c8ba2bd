import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const MAIN = 'src/main/scala/com/acme/shop';
const TEST = 'src/test/scala/com/acme/shop';

describe('imports of Scala', () => {
  it('leads types and members to their files, through selectors and packages within packages', async () => {
    const files = await scanned({
      [`${MAIN}/model/Models.scala`]:
        'package com.acme.shop\npackage model\n\ncase class User(name: String)\ncase class Order(id: Int)\n',
      [`${MAIN}/money/package.scala`]:
        'package com.acme.shop\n\npackage object money {\n  def net(x: Int): Int = x\n}\n',
      [`${MAIN}/Shop.scala`]:
        'package com.acme.shop\n\nobject Shop:\n  def open(): Unit = ()\n',
      [`${MAIN}/Prices.scala`]:
        'package com.acme.shop\n\nobject Prices { val vat = 1 }\n',
      [`${MAIN}/user/UserRoute.scala`]:
        'package com.acme.shop\npackage user\n\nimport model.{Order => _, User as Person}\n\nclass UserRoute(p: Person):\n  Shop.open()\n',
      [`${MAIN}/user/User.scala`]: 'package com.acme.shop.user\n\nclass User\n',
      [`${TEST}/ModelSpec.scala`]: `package com.acme.shop

import com.acme.shop.model.*, money.net
import org.scalatest.flatspec.AnyFlatSpec

/* Prices /* and */ UserRoute */
class ModelSpec extends AnyFlatSpec {
  import com.acme.shop.user._
  "A user" should "have a name" in {
    val plain = "\${Prices.vat}"
    val order = s"\${Order(net(1))} \$plain"
    val raw = """import com.acme.shop.Gone"""
  }
}
`,
    });
    expect(files[`${TEST}/ModelSpec.scala`]).toMatchObject({
      imports: [`${MAIN}/model/Models.scala`, `${MAIN}/money/package.scala`],
      packages: ['org.scalatest.flatspec'],
      test: { functions: 1, unresolvedImports: [] },
    });
    expect(files[`${MAIN}/user/UserRoute.scala`].imports).toEqual([
      `${MAIN}/Shop.scala`,
      `${MAIN}/model/Models.scala`,
    ]);
  });

  it('tells what is gone from the own packages', async () => {
    const files = await scanned({
      [`${MAIN}/Shop.scala`]: 'package com.acme.shop\n\nobject Shop\n',
      [`${TEST}/OldSuite.scala`]:
        'package com.acme.shop\n\nimport com.acme.shop.legacy.Old\nimport sttp.client4._\n\nclass OldSuite extends munit.FunSuite:\n  test("old") { Old() }\n',
    });
    expect(files[`${TEST}/OldSuite.scala`]).toMatchObject({
      imports: [],
      packages: ['sttp.client4'],
      test: {
        functions: 1,
        unresolvedImports: ['com.acme.shop.legacy.Old'],
        external: true,
      },
    });
  });
});

describe('files of Scala', () => {
  it('are told apart by folder and content', async () => {
    const files = await scanned({
      'src/main/scala/demo/App.scala':
        'package demo\n\n@main def run(): Unit = println(1)\n',
      'src/main/scala/demo/Port.scala':
        'package demo\n\nsealed trait Port {\n  def open(): Unit\n}\ntype Id = Int\n',
      'src/main/scala/demo/Mixin.scala':
        'package demo\n\ntrait Mixin:\n  def open(): Unit = ()\n',
      'src/main/scala/demo/JobSpec.scala':
        'package demo\n\ncase class JobSpec(name: String)\n',
      'src/it/scala/Base.scala': 'trait Base\n',
    });
    expect(kindsOf(files)).toEqual({
      'src/it/scala/Base.scala': 'test',
      'src/main/scala/demo/App.scala': 'source',
      'src/main/scala/demo/JobSpec.scala': 'source',
      'src/main/scala/demo/Mixin.scala': 'source',
      'src/main/scala/demo/Port.scala': 'marker',
    });
  });

  it('have functions, error lines and complexity, with braces and without', async () => {
    const files = await scanned({
      'src/main/scala/Shop.scala': `package a

class Shop(store: Store) {
  private[a] def hidden: Int = try load(1) catch { case e: Error => 0 }
  def load(key: Any): Int = {
    def local() = 1
    key match {
      case x: Int if x > 1 && open => 1
      case _ => throw new IllegalStateException("if (x) throw")
    }
  }
  def none(): Int
}

object Shop:
  case class Inner(x: Int):
    def go(): Int =
      if x > 1 then 1 else 2

  def +(other: Shop): Shop = other

def top = 'a'
`,
    });
    const { functions, errorLines, complexity } =
      files['src/main/scala/Shop.scala'];
    expect(functions).toEqual([
      { name: 'Shop.hidden', line: 4, public: false },
      { name: 'Shop.load', line: 5 },
      { name: 'Shop.Inner.go', line: 17 },
      { name: 'Shop.+', line: 20 },
      { name: 'top', line: 22 },
    ]);
    expect(errorLines).toEqual([4, 9]);
    // 6 functions, catch, 3 cases, 2 ifs, and.
    expect(complexity).toBe(13);
  });

  it.each([
    [
      'functions',
      'test("a") { }\n  ignore("b") { }\n  test("c".ignore) { }\n  result.test("d")',
      3,
      2,
    ],
    [
      'sentences',
      '"A" should "b" in { }\n  it should "c" in { pending }\n  it should "d" ignore { }',
      3,
      2,
    ],
    ['words', '"a" when { "b" should { "c" in { } } }\n  "d" - { }', 1, 0],
    [
      'JUnit',
      '@Test def a(): Unit = ()\n  @Ignore @Test def b(): Unit = ()',
      2,
      1,
    ],
  ])('count their cases: %s', async (_, text, count, skipped) => {
    const files = await scanned({
      'src/test/scala/ASpec.scala': `class ASpec extends BaseSpec {\n  ${text}\n}\n`,
    });
    expect(files['src/test/scala/ASpec.scala'].test).toMatchObject({
      functions: count,
      skipped,
    });
  });
});
