import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const PROJECT = '<Project Sdk="Microsoft.NET.Sdk"></Project>';

describe('imports of C#', () => {
  it('leads what a file mentions to its files, by namespaces and usings', async () => {
    const files = await scanned({
      'src/Acme.Shop/Acme.Shop.csproj': PROJECT,
      'src/Acme.Shop/Cart.cs':
        'namespace Acme.Shop;\n\npublic partial class Cart { public Status Status { get; set; } }\n',
      'src/Acme.Shop/Cart.Total.cs':
        'namespace Acme.Shop\n{\n    partial class Cart { public int Total() => 1; }\n}\n',
      'src/Acme.Shop/Carts.cs': 'namespace Acme.Shop;\n\nclass Carts { }\n',
      'src/Acme.Shop/Status.cs':
        'namespace Acme.Shop;\n\nenum Status { Open }\n',
      'src/Acme.Shop/Users/UserHandler.cs':
        'namespace Acme.Shop.Users;\n\npublic class UserHandler(Cart cart) { }\n',
      'src/Acme.Shop/Users/UserRoute.cs':
        'namespace Acme.Shop.Users;\n\npublic class UserRoute { }\n',
      'tests/Acme.Shop.Tests/Acme.Shop.Tests.csproj': PROJECT,
      'tests/Acme.Shop.Tests/CartTests.cs': `using Acme.Shop;
using Acme.Shop.Users;
using Xunit;

namespace Acme.Tests;

// Carts and UserRoute are tested elsewhere.
public class CartTests
{
    private const string Text = """
        using Acme.Shop.Raw;
        UserRoute
        """;

    [Fact]
    public void Totals()
    {
        var cart = new Cart { Status = default };
        Assert.Equal(1, cart.Total());
        Assert.Equal($"{cart.Status}", "Carts");
    }
}
`,
    });
    expect(files['tests/Acme.Shop.Tests/CartTests.cs']).toMatchObject({
      imports: ['src/Acme.Shop/Cart.Total.cs', 'src/Acme.Shop/Cart.cs'],
      packages: ['Xunit'],
    });
    // From the namespace around its own.
    expect(files['src/Acme.Shop/Users/UserHandler.cs'].imports).toEqual([
      'src/Acme.Shop/Cart.Total.cs',
      'src/Acme.Shop/Cart.cs',
    ]);
    expect(files['src/Acme.Shop/Cart.cs'].imports).toEqual([
      'src/Acme.Shop/Status.cs',
    ]);
  });

  it('knows usings of the whole project, aliases, static ones and extension methods', async () => {
    const files = await scanned({
      'src/Shop/Shop.csproj': PROJECT,
      'src/Shop/Models/User.cs':
        'namespace Shop.Models;\n\npublic record User(string Name);\n',
      'src/Shop/Models/Order.cs':
        'namespace Shop.Models\n{\n    namespace Deep { public struct Order { } }\n}\n',
      'src/Shop/Prices.cs':
        'namespace Shop.Money;\n\npublic static class Prices { public static int Net(int x) => x; }\n',
      'src/Shop/Mapping.cs':
        'namespace Shop.Mapping;\n\npublic static class Mapper\n{\n    public static string ToText<T>(this T value) => "";\n}\n',
      'src/Shop/AuditAttribute.cs':
        'namespace Shop.Models;\n\npublic class AuditAttribute : Attribute { }\n',
      'src/Shop/App.cs': `using static Shop.Money.Prices;
using O = Shop.Models.Deep.Order;

namespace Shop.App;

class App { O order; int n = Net(1); Models.User user; }
`,
      'tests/Shop.Tests/Shop.Tests.csproj':
        '<Project><ItemGroup><Using Include="Shop.Mapping" /></ItemGroup></Project>',
      'tests/Shop.Tests/Usings.cs': 'global using Shop.Models;\n',
      'tests/Shop.Tests/UserTests.cs':
        'class UserTests { [Test, Audit] public void A() { new User("x").ToText<User>(); } }\n',
    });
    expect(files['src/Shop/App.cs'].imports).toEqual([
      'src/Shop/Models/Order.cs',
      'src/Shop/Models/User.cs',
      'src/Shop/Prices.cs',
    ]);
    expect(files['tests/Shop.Tests/UserTests.cs'].imports).toEqual([
      'src/Shop/AuditAttribute.cs',
      'src/Shop/Mapping.cs',
      'src/Shop/Models/User.cs',
    ]);
  });

  it('keeps apart what two projects call the same', async () => {
    const files = await scanned({
      'a/A.csproj': PROJECT,
      'a/Program.cs': 'Run.Go();\npublic partial class Program { }\n',
      'b/B.csproj': PROJECT,
      'b/Program.cs': 'public partial class Program { }\n',
      'b/Start.cs': 'class Start { Program program; }\n',
    });
    expect(files['b/Start.cs'].imports).toEqual(['b/Program.cs']);
  });

  const deleted = {
    'src/Acme.Shop/Acme.Shop.csproj': PROJECT,
    'src/Acme.Shop/Cart.cs': 'namespace Acme.Shop;\n\npublic class Cart { }\n',
    'tests/Acme.Shop.Tests/OldTests.cs': `using System.Net.Http;
using System.Linq;
using Acme.Client;
using Acme.Shop.Legacy;
using Microsoft.EntityFrameworkCore.Storage;

public class OldTests { [Fact] public void Old() { } }
`,
  };

  it('tells what is gone from the own namespaces', async () => {
    const files = await scanned(deleted);
    expect(files['tests/Acme.Shop.Tests/OldTests.cs']).toMatchObject({
      imports: [],
      packages: ['Acme.Client', 'Microsoft.EntityFrameworkCore', 'System.Net'],
      test: { unresolvedImports: ['Acme.Shop.Legacy'], external: true },
    });
  });

  it.each([
    ['a package', '<PackageReference Include="Acme.Shop" Version="1" />'],
    ['a build', '<Protobuf Include="shop.proto" />'],
  ])('tells nothing gone that %s may bring', async (_, item) => {
    const files = await scanned({
      ...deleted,
      'tests/Acme.Shop.Tests/Acme.Shop.Tests.csproj': `<Project>${item}</Project>`,
    });
    expect(
      files['tests/Acme.Shop.Tests/OldTests.cs'].test?.unresolvedImports,
    ).toEqual([]);
  });
});

describe('files of C#', () => {
  it('are told apart by project, name and content', async () => {
    const files = await scanned({
      'src/Shop/Specs/ActiveUserSpec.cs': 'class ActiveUserSpec { }\n',
      'src/Shop/IStore.cs':
        'namespace Shop;\n\npublic interface IStore { void Save(); }\n',
      'src/Shop/Kinds.cs':
        'namespace Shop;\n\npublic enum Kind { A }\npublic delegate void Saved(Kind kind);\n',
      'src/Shop/Usings.cs': 'global using System;\n',
      'src/Shop/Properties/AssemblyInfo.cs':
        'using System.Reflection;\n[assembly: AssemblyTitle("Shop")]\n',
      'src/Shop/Main.Designer.cs': 'class Main { }\n',
      'src/Shop/Stub.cs': '// <auto-generated />\nclass Stub { }\n',
      'src/Shop/Migrations/Init.cs': 'class Init { }\n',
      'src/Shop/Program.cs': 'Console.WriteLine("hi");\n',
      'src/Shop/Vendors/Vendor.cs': 'class Vendor { }\n',
      'Shop.UnitTests/Builder.cs': 'class Builder { }\n',
      'checks/Smoke.cs':
        'class Smoke { [TestMethod] public void Runs() { } }\n',
    });
    expect(kindsOf(files)).toEqual({
      'Shop.UnitTests/Builder.cs': 'test',
      'checks/Smoke.cs': 'test',
      'src/Shop/IStore.cs': 'marker',
      'src/Shop/Kinds.cs': 'marker',
      'src/Shop/Main.Designer.cs': 'generated',
      'src/Shop/Migrations/Init.cs': 'other',
      'src/Shop/Program.cs': 'source',
      'src/Shop/Properties/AssemblyInfo.cs': 'marker',
      'src/Shop/Specs/ActiveUserSpec.cs': 'source',
      'src/Shop/Stub.cs': 'generated',
      'src/Shop/Usings.cs': 'marker',
      'src/Shop/Vendors/Vendor.cs': 'source',
    });
  });

  it('have functions, error lines and complexity', async () => {
    const files = await scanned({
      'src/Shop/Cart.cs': `namespace Shop;

public class Cart
{
    public Cart() { }
    [Obsolete]
    public int Total(Item? item)
    {
        var x = item switch { { Price: > 1 } when Ok() || No() => 1, _ => 2 };
        return item?.Price ?? throw new Empty();
    }
    int Load()
    {
        try { return items.Sum(i => i.Price); } catch (Exception e) when (e.Ok) { return 0; }
    }
    public static Cart operator +(Cart a, Cart b) => a;
    private class Inner { public void Go() { if (x) { } } }
}
static class Texts
{
    extension(Cart cart) { public string Show() => "x"; }
}
`,
    });
    const { functions, errorLines, complexity } = files['src/Shop/Cart.cs'];
    expect(functions).toEqual([
      { name: 'Cart.Cart', line: 5 },
      { name: 'Cart.Total', line: 7 },
      { name: 'Cart.Load', line: 12, public: false },
      { name: 'Cart.+', line: 16 },
      { name: 'Cart.Inner.Go', line: 17, public: false },
      { name: 'Texts.Show', line: 21 },
    ]);
    expect(errorLines).toEqual([10, 14]);
    expect(complexity).toBe(14);
  });

  it.each([
    [
      'none',
      '[Theory, InlineData(1)] public void A(int x) { list.Skip(1); } [Test] [TestCase(1)] [TestCase(2)] public void B(int x) { } [Benchmark] public void C() { }',
      2,
      0,
    ],
    [
      'by xUnit',
      '[Fact(DisplayName = "Skip = 1", Skip = "later")] public void A() { } [Fact(DisplayName = "Skip it")] public void B() { }',
      2,
      1,
    ],
    [
      'by NUnit',
      '[Test, Ignore("x")] public void A() { } [NUnit.Framework.Test] public void B() { }',
      2,
      1,
    ],
    ['by MSTest', '[TestMethod] [Ignore] public void A() { }', 1, 1],
    [
      'with their class',
      '[Explicit] class B { [Test] public void A() { } } [Test] public void C() { }',
      2,
      1,
    ],
    [
      'in the body',
      '[SkippableFact] public void A() { Skip.If(!Up()); } [Test] public void B() { /* Assert.Ignore() */ }',
      2,
      1,
    ],
    [
      'all before they start',
      '[SetUp] public void Up() { Assert.Ignore("down"); } [Test] public void A() { }',
      1,
      1,
    ],
  ])('count tests that are skipped: %s', async (_, text, count, skipped) => {
    const files = await scanned({
      'Shop.Tests/ATests.cs': `public class ATests { ${text} }\n`,
    });
    expect(files['Shop.Tests/ATests.cs'].test).toMatchObject({
      functions: count,
      skipped,
    });
  });
});
