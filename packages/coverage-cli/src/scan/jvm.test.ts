import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const MAIN = 'src/main/java/com/acme/shop';
const TEST = 'src/test/java/com/acme/shop';

describe('imports of Java', () => {
  it('leads a name to the file that declares it, in any module and folder', async () => {
    const files = await scanned({
      'core/src/main/java/com/acme/shop/model/User.java':
        'package com.acme.shop.model;\n\npublic class User { public static class Id {} }\nclass Helper {}\n',
      'core/src/main/java/com/acme/shop/model/Users.java':
        'package com.acme.shop.model;\n\npublic class Users { static int count() { return 1; } }\n',
      'lib/prices/Prices.java':
        'package com.acme.shop.prices;\n\npublic class Prices { public static int net(int x) { return x; } public static int gross() { return 2; } }\n',
      'web/src/main/java/com/acme/shop/web/User.java': `package com.acme.shop.web;

import com.acme.shop.model.User.Id;
import static com.acme.shop.prices.Prices.net;

class User { Id id; int n = net(1); }
`,
      'web/src/main/java/com/acme/shop/web/All.java': `package com.acme.shop.web;

import com.acme.shop.model.*;
import static com.acme.shop.prices.Prices.*;

class All { int n = Users.count() + gross(); }
`,
    });
    expect(
      files['web/src/main/java/com/acme/shop/web/User.java'].imports,
    ).toEqual([
      'core/src/main/java/com/acme/shop/model/User.java',
      'lib/prices/Prices.java',
    ]);
    expect(
      files['web/src/main/java/com/acme/shop/web/All.java'].imports,
    ).toEqual([
      'core/src/main/java/com/acme/shop/model/Users.java',
      'lib/prices/Prices.java',
    ]);
  });

  it('reaches what it mentions of its own package, and nothing else of it', async () => {
    const files = await scanned({
      [`${MAIN}/user/UserHandler.java`]:
        'package com.acme.shop.user;\n\nclass UserHandler { void handle() {} }\n',
      [`${MAIN}/user/UserRoute.java`]:
        'package com.acme.shop.user;\n\nclass UserRoute { UserHandler handler = new UserHandler(); }\n',
      [`${MAIN}/user/Status.java`]:
        'package com.acme.shop.user;\n\nenum Status { ON }\n',
      [`${MAIN}/user/User.java`]:
        'package com.acme.shop.user;\n\nrecord User(String name) {}\n',
      [`${MAIN}/order/User.java`]:
        'package com.acme.shop.order;\n\npublic record User(String name) {}\n',
      [`${TEST}/user/UserHandlerTest.java`]: `package com.acme.shop.user;

import com.acme.shop.order.User;
import org.junit.jupiter.api.Test;

// UserRoute is tested elsewhere.
class UserHandlerTest {
  enum Status { OFF }
  String name = "UserRoute";
  String text = """
      import com.acme.shop.user.UserRoute;
      """;

  @Test
  void handles() {
    new UserHandler().handle();
    var status = Status.OFF;
    User user = null;
  }
}
`,
    });
    expect(files[`${TEST}/user/UserHandlerTest.java`]).toMatchObject({
      imports: [`${MAIN}/order/User.java`, `${MAIN}/user/UserHandler.java`],
      packages: ['org.junit.jupiter'],
    });
    expect(files[`${MAIN}/user/UserRoute.java`].imports).toEqual([
      `${MAIN}/user/UserHandler.java`,
    ]);
  });

  it('keeps apart what two modules call the same, and sees names without import', async () => {
    const files = await scanned({
      'a/src/main/java/com/acme/Config.java':
        'package com.acme;\n\npublic class Config {}\n',
      'b/src/main/java/com/acme/Config.java':
        'package com.acme;\n\npublic class Config {}\n',
      'b/src/test/java/com/acme/ConfigTest.java':
        'package com.acme;\n\nclass ConfigTest { @org.junit.Test public void works() { new Config(); } }\n',
      'c/src/main/java/com/other/App.java':
        'package com.other;\n\nclass App { Object config = com.acme.Config.class; }\n',
    });
    expect(files['b/src/test/java/com/acme/ConfigTest.java'].imports).toEqual([
      'b/src/main/java/com/acme/Config.java',
    ]);
    expect(files['c/src/main/java/com/other/App.java'].imports).toEqual([
      'a/src/main/java/com/acme/Config.java',
      'b/src/main/java/com/acme/Config.java',
    ]);
  });

  const deleted = {
    [`${MAIN}/cart/Cart.java`]:
      'package com.acme.shop.cart;\n\npublic class Cart {}\n',
    [`${MAIN}/user/User.java`]:
      'package com.acme.shop.user;\n\npublic class User {}\n',
    [`${TEST}/OldTest.java`]: `package com.acme.shop;

import com.acme.client.Client;
import com.acme.shop.legacy.Old;
import com.acme.shop.user.UserMapperImpl;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.Test;

public class OldTest { @Test public void old() { new Old(); } }
`,
  };

  it('tells what is gone from the own packages', async () => {
    const files = await scanned(deleted);
    expect(files[`${TEST}/OldTest.java`]).toMatchObject({
      imports: [],
      packages: [
        'com.acme.client',
        'com.acme.shop',
        'java.net.http',
        'org.junit',
      ],
      test: { unresolvedImports: ['com.acme.shop.legacy.Old'] },
    });
  });

  it('tells nothing gone that a build may make', async () => {
    const files = await scanned({
      ...deleted,
      'pom.xml': '<artifactId>openapi-generator-maven-plugin</artifactId>',
    });
    expect(files[`${TEST}/OldTest.java`].test?.unresolvedImports).toEqual([]);
  });
});

describe('files of Java', () => {
  it('are told apart by folder, name and content', async () => {
    const files = await scanned({
      'src/main/java/com/example/demo/App.java':
        'package com.example.demo;\n\nclass App {}\n',
      'src/main/java/com/example/demo/JobSpec.java':
        'package com.example.demo;\n\nclass JobSpec {}\n',
      'src/main/java/com/example/demo/Port.java':
        'package com.example.demo;\n\npublic sealed interface Port permits A { void open(); }\n',
      'src/main/java/com/example/demo/Limits.java':
        'package com.example.demo;\n\ninterface Limits { int MAX = 1; }\n',
      'src/main/java/com/example/demo/Mark.java':
        'package com.example.demo;\n\n@interface Mark { String value() default "x"; }\n',
      'src/main/java/com/example/demo/package-info.java':
        '@NullMarked\npackage com.example.demo;\n',
      'src/main/java/com/example/vendor/Vendor.java':
        'package com.example.vendor;\n\nclass Vendor {}\n',
      'src/main/java/com/example/Stub.java':
        '// Generated by the protocol buffer compiler.  DO NOT EDIT!\npackage com.example;\n\nclass Stub {}\n',
      'src/main/java/module-info.java': 'module demo { requires java.sql; }\n',
      'src/integrationTest/java/com/example/Setup.java':
        'package com.example;\n\nclass Setup {}\n',
      'src/jmh/java/com/example/Speed.java':
        'package com.example;\n\nclass Speed {}\n',
      'checks/Smoke.java':
        'class Smoke { @org.junit.jupiter.api.Test void runs() {} }\n',
    });
    expect(kindsOf(files)).toEqual({
      'checks/Smoke.java': 'test',
      'src/integrationTest/java/com/example/Setup.java': 'test',
      'src/jmh/java/com/example/Speed.java': 'other',
      'src/main/java/com/example/Stub.java': 'generated',
      'src/main/java/com/example/demo/App.java': 'source',
      'src/main/java/com/example/demo/JobSpec.java': 'source',
      'src/main/java/com/example/demo/Limits.java': 'source',
      'src/main/java/com/example/demo/Mark.java': 'marker',
      'src/main/java/com/example/demo/Port.java': 'marker',
      'src/main/java/com/example/demo/package-info.java': 'marker',
      'src/main/java/com/example/vendor/Vendor.java': 'source',
      'src/main/java/module-info.java': 'marker',
    });
  });

  it('have functions, error lines and complexity', async () => {
    const files = await scanned({
      'src/main/java/a/Shop.java': `package a;

public class Shop {
  Shop(int x) { this.x = x; }
  @Override
  public int area(Shape shape) {
    return switch (shape) {
      case Circle(var r) when r > 1 || x > 2 -> r;
      case Square s -> s.side();
      default -> throw new IllegalStateException();
    };
  }
  private void load() {
    try { run(() -> 1); } catch (IOException | Error e) { }
  }
  abstract void none();
  static class Inner { void in() { if (a) { } } }
  Runnable r = new Runnable() { public void run() { } };
}
`,
    });
    const { functions, errorLines, complexity } =
      files['src/main/java/a/Shop.java'];
    expect(functions).toEqual([
      { name: 'Shop.Shop', line: 4 },
      { name: 'Shop.area', line: 6 },
      { name: 'Shop.load', line: 13, public: false },
      { name: 'Shop.Inner.in', line: 17 },
    ]);
    expect(errorLines).toEqual([10, 14]);
    // 6 methods and a lambda, 2 cases, guard, or, catch, if.
    expect(complexity).toBe(13);
  });

  it.each([
    [
      'none',
      '@Test void a() {} @ParameterizedTest @ValueSource(ints = 1) void b(int x) {} @Bean void c() {}',
      2,
      0,
    ],
    [
      'by JUnit 5',
      '@Disabled("later") @Test void a() {} @Test void b() {}',
      2,
      1,
    ],
    [
      'under a condition',
      '@EnabledIfEnvironmentVariable(named = "DB", matches = ".+") @RepeatedTest(2) void a() {}',
      1,
      1,
    ],
    ['by JUnit 4', '@Ignore @org.junit.Test public void a() {}', 1, 1],
    ['by TestNG', '@Test(enabled = false) public void a() {}', 1, 1],
    [
      'with their class',
      '@Nested @Disabled class B { @Test void a() {} } @Test void b() {}',
      2,
      1,
    ],
    [
      'by an assumption',
      '@Test void a() { Assumptions.assumeTrue(up()); } @Test void b() { /* assumeTrue(x) */ log("assumeTrue(x)"); }',
      2,
      1,
    ],
    [
      'by an exception',
      '@Test void a() { throw new SkipException("no"); }',
      1,
      1,
    ],
    [
      'all before they start',
      '@BeforeEach void up() { assumeThat(x); } @Test void a() {} @Test void b() {}',
      2,
      2,
    ],
  ])('count tests that are skipped: %s', async (_, text, count, skipped) => {
    const files = await scanned({
      'src/test/java/ATest.java': `class ATest { ${text} }\n`,
    });
    expect(files['src/test/java/ATest.java'].test).toMatchObject({
      functions: count,
      skipped,
    });
  });

  it('count the tests of classes that TestNG and JUnit 3 know by their kind', async () => {
    const files = await scanned({
      'src/test/java/NgTest.java':
        '@Test public class NgTest { public void a() {} public void b() {} @BeforeMethod public void c() {} private void d() {} }\n',
      'src/test/java/OldTest.java':
        'public class OldTest extends TestCase { public void testA() {} public void help() {} }\n',
      'src/test/java/LiveTest.java':
        'import io.restassured.RestAssured;\nclass LiveTest { @Test void up() {} }\n',
    });
    expect(files['src/test/java/NgTest.java'].test?.functions).toBe(2);
    expect(files['src/test/java/OldTest.java'].test?.functions).toBe(1);
    expect(files['src/test/java/LiveTest.java'].test?.external).toBe(true);
  });
});
