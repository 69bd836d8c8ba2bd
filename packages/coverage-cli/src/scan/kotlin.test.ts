import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const MAIN = 'app/src/main/kotlin/com/acme/shop';
const TEST = 'app/src/test/kotlin/com/acme/shop';

describe('imports of Kotlin', () => {
  it('leads types, functions and values to their files, also those of Java', async () => {
    const files = await scanned({
      [`${MAIN}/model/Models.kt`]:
        'package com.acme.shop.model\n\ndata class User(val name: String)\nsealed interface Event\n',
      [`${MAIN}/model/Users.java`]:
        'package com.acme.shop.model;\n\npublic class Users {}\n',
      [`${MAIN}/money/prices.kt`]:
        'package com.acme.shop.money\n\nfun <T> List<T>.net(): Int = 1\nval limit = 2\nprivate fun hidden() = 3\n',
      [`${MAIN}/user/UserHandler.kt`]:
        'package com.acme.shop.user\n\nclass UserHandler { fun handle() {} }\n',
      [`${MAIN}/user/UserRoute.kt`]:
        'package com.acme.shop.user\n\nclass UserRoute(val handler: UserHandler)\n',
      [`${TEST}/user/UserHandlerTest.kt`]: `package com.acme.shop.user

import com.acme.shop.model.*
import com.acme.shop.money.net as taxed
import kotlin.test.Test
/* import com.acme.shop.money.limit /* nested */ still a comment: UserRoute */

class UserHandlerTest {
    val raw = """
        import com.acme.shop.Raw
        UserRoute() "quoted"""".trimIndent()

    @Test
    fun \`handles a user\`() {
        UserHandler().handle()
        println("UserRoute \${User("x").name} \\" UserRoute")
        listOf(1).taxed()
    }
}
`,
      'app/src/test/java/com/acme/PricesTest.java':
        'package com.acme;\n\nimport com.acme.shop.money.PricesKt;\n\nclass PricesTest { @Test void net() { PricesKt.net(null); } }\n',
    });
    expect(files[`${TEST}/user/UserHandlerTest.kt`]).toMatchObject({
      imports: [
        `${MAIN}/model/Models.kt`,
        `${MAIN}/money/prices.kt`,
        `${MAIN}/user/UserHandler.kt`,
      ],
      packages: ['kotlin.test'],
      test: { functions: 1, skipped: 0, unresolvedImports: [] },
    });
    expect(files[`${MAIN}/user/UserRoute.kt`].imports).toEqual([
      `${MAIN}/user/UserHandler.kt`,
    ]);
    expect(files['app/src/test/java/com/acme/PricesTest.java'].imports).toEqual(
      [`${MAIN}/money/prices.kt`],
    );
  });

  it('takes all files of an expected declaration, and tells what is gone', async () => {
    const files = await scanned({
      'lib/src/commonMain/kotlin/Clock.kt':
        'package com.acme.lib.time\n\nexpect class Clock() { fun now(): Long }\n',
      'lib/src/jvmMain/kotlin/Clock.jvm.kt':
        'package com.acme.lib.time\n\nactual class Clock { actual fun now() = 1L }\n',
      'lib/src/commonTest/kotlin/ClockTest.kt': `package com.acme.lib.time

import com.acme.lib.time.legacy.Timer
import io.ktor.client.HttpClient

class ClockTest { @Test fun now() { Clock().now() } }
`,
    });
    expect(files['lib/src/commonTest/kotlin/ClockTest.kt']).toMatchObject({
      kind: 'test',
      imports: [
        'lib/src/commonMain/kotlin/Clock.kt',
        'lib/src/jvmMain/kotlin/Clock.jvm.kt',
      ],
      packages: ['io.ktor.client'],
      test: { unresolvedImports: ['com.acme.lib.time.legacy.Timer'] },
    });
  });
});

describe('files of Kotlin', () => {
  it('are told apart by folder and content', async () => {
    const files = await scanned({
      'build.gradle.kts': 'plugins { kotlin("jvm") }\n',
      'src/main/kotlin/com/example/demo/App.kt':
        'package com.example.demo\n\nfun main() {}\n',
      'src/main/kotlin/com/example/demo/Port.kt':
        'package com.example.demo\n\nfun interface Port { fun open(): Int }\nannotation class Mark(val x: Int)\ntypealias Ids = List<Int>\n',
      'src/main/kotlin/com/example/demo/Kinds.kt':
        'package com.example.demo\n\nenum class Kind { A }\n',
      'src/main/kotlin/com/example/demo/Limits.kt':
        'package com.example.demo\n\nconst val MAX = 1\n',
      'src/main/kotlin/com/example/demo/Default.kt':
        'package com.example.demo\n\ninterface Default { fun a() = 1 }\n',
      'src/test/kotlin/Helper.kt': 'class Helper\n',
    });
    expect(kindsOf(files)).toEqual({
      'build.gradle.kts': 'other',
      'src/main/kotlin/com/example/demo/App.kt': 'source',
      'src/main/kotlin/com/example/demo/Default.kt': 'source',
      'src/main/kotlin/com/example/demo/Kinds.kt': 'source',
      'src/main/kotlin/com/example/demo/Limits.kt': 'source',
      'src/main/kotlin/com/example/demo/Port.kt': 'marker',
      'src/test/kotlin/Helper.kt': 'test',
    });
  });

  it('have functions, error lines and complexity', async () => {
    const files = await scanned({
      'src/main/kotlin/Shop.kt': `package a

class Shop @Inject constructor(
    private val store: Store,
) {
    @Throws(IOException::class)
    suspend fun <T : Any> load(key: T?): Int {
        fun local() = 1
        return when (key) {
            is Int, 2 -> if (key > 1 && open) 1 else 2
            else -> throw IllegalStateException("if (x) throw")
        }
    }
    private fun hidden() = try { load(1) } catch (e: Exception) { 0 }
    abstract fun none(): Int
    companion object {
        fun of(): Shop = Shop(store ?: error("x"))
    }
    val handler = object : Handler { override fun run() {} }
}

fun String.shout(): String = uppercase()
`,
    });
    const { functions, errorLines, complexity } =
      files['src/main/kotlin/Shop.kt'];
    expect(functions).toEqual([
      { name: 'Shop.load', line: 7 },
      { name: 'Shop.hidden', line: 14, public: false },
      { name: 'Shop.of', line: 17 },
      { name: 'shout', line: 22 },
    ]);
    expect(errorLines).toEqual([11, 14]);
    // 6 functions, a branch, if, and, catch, ?:
    expect(complexity).toBe(11);
  });

  it.each([
    [
      'by JUnit',
      '@Disabled("x")\n  @Test\n  fun a() {}\n  @Test fun b() {}',
      2,
      1,
    ],
    [
      'by an assumption',
      '@Test fun a() { assumeTrue(up) }\n  @Test fun b() { log("assumeTrue(x)") }',
      2,
      1,
    ],
  ])('count tests that are skipped: %s', async (_, text, count, skipped) => {
    const files = await scanned({
      'src/test/kotlin/ATest.kt': `class ATest {\n  ${text}\n}\n`,
    });
    expect(files['src/test/kotlin/ATest.kt'].test).toMatchObject({
      functions: count,
      skipped,
    });
  });

  it.each([
    [
      'functions',
      'test("a ${b("c")}") { }\n  xtest("b") { }\n  context("c") { test("d").config(enabled = false) { } }',
      3,
      2,
    ],
    [
      'strings',
      '"a" { "x" shouldBe "y" }\n  "!b" { }\n  "c".config(timeout = 1) { }',
      3,
      1,
    ],
    [
      'describing',
      'describe("a") { it("b") { } }\n  xdescribe("c") { it("d") { } }\n  it("e")',
      2,
      1,
    ],
    ['words', '"a" should { "b" { } }\n  "c" - { "d" { } }', 2, 0],
  ])('count the cases of Kotest: %s', async (_, text, count, skipped) => {
    const files = await scanned({
      'src/test/kotlin/ASpec.kt': `import io.kotest.core.spec.style.FunSpec\n\nclass ASpec : FunSpec({\n  ${text}\n})\n`,
    });
    expect(files['src/test/kotlin/ASpec.kt'].test).toMatchObject({
      functions: count,
      skipped,
    });
  });
});
