import { PriorityLevel } from './Priority';
import { assess, measured } from './__fixtures__/facts';

/** Untested files of ordinary repositories: path, statements, level. */
const rows: [string, number, PriorityLevel][] = [
  // Java, Kotlin
  ['src/main/java/com/acme/shop/payment/PaymentService.java', 120, 'critical'],
  ['src/main/java/com/acme/shop/security/JwtTokenFilter.java', 60, 'critical'],
  ['src/main/java/com/example/demo/ProductController.java', 45, 'high'],
  ['src/main/java/com/example/demo/DemoApplication.java', 6, 'medium'],
  ['src/main/java/com/acme/shop/repository/ProductRepository.java', 30, 'high'],
  ['src/main/java/com/acme/shop/dto/ProductType.java', 12, 'low'],
  ['src/main/java/com/acme/shop/util/StringUtils.java', 30, 'low'],
  ['src/main/java/com/acme/shop/util/DateUtils.java', 150, 'medium'],
  ['src/main/kotlin/com/acme/Application.kt', 8, 'low'],
  ['src/main/java/com/acme/report/ReportBuilder.java', 60, 'medium'],
  // Go
  ['cmd/server/main.go', 20, 'low'],
  ['internal/http/router.go', 50, 'high'],
  ['internal/auth/session.go', 80, 'critical'],
  ['internal/store/postgres.go', 140, 'high'],
  ['pkg/geo/distance.go', 25, 'medium'],
  ['pkg/metrics/metrics.go', 180, 'medium'],
  // TypeScript
  ['server/src/routes/products.ts', 40, 'high'],
  ['server/src/jobs/billing.ts', 90, 'critical'],
  ['src/user/user.service.ts', 70, 'high'],
  ['src/components/Spinner.tsx', 5, 'low'],
  ['src/components/ProductTable.tsx', 120, 'medium'],
  ['src/pages/LoginPage.tsx', 40, 'critical'],
  ['src/i18n/en.ts', 200, 'low'],
  ['src/components/RoleBadge.tsx', 20, 'medium'],
  ['packages/core/src/format.ts', 20, 'medium'],
  ['scripts/release.ts', 60, 'low'],
  // PHP
  ['app/Http/Controllers/OrderController.php', 90, 'high'],
  ['app/Http/Middleware/TrimStrings.php', 10, 'high'],
  ['app/Models/Product.php', 20, 'medium'],
  ['database/migrations/2024_01_01_create_products.php', 12, 'high'],
  // Ruby
  ['app/models/invoice.rb', 40, 'critical'],
  ['app/controllers/articles_controller.rb', 30, 'high'],
  ['app/helpers/date_helper.rb', 12, 'low'],
  ['app/models/author.rb', 25, 'medium'],
  ['app/mailers/user_mailer.rb', 12, 'high'],
  // C#
  ['src/Api/Program.cs', 30, 'low'],
  ['src/Infrastructure/Identity/PasswordHasher.cs', 30, 'critical'],
  ['src/Application/Products/ProductValidator.cs', 25, 'high'],
  ['src/Domain/Shapes/Polygon.cs', 60, 'medium'],
  // Rust
  ['src/parser/expression.rs', 120, 'high'],
  ['crates/vault/src/lib.rs', 60, 'high'],
  ['src/main.rs', 15, 'low'],
  ['src/color.rs', 30, 'medium'],
  ['examples/hello.rs', 200, 'low'],
  // Python
  ['app/openapi.py', 200, 'medium'],
  ['app/services/fake_mailer.py', 30, 'medium'],
  ['tools/benchmarks/run.py', 80, 'low'],
];

describe('default rules on ordinary paths', () => {
  it.each(rows)('%s with %p statements is %s', (path, statements, level) => {
    const [assessment] = assess([measured(path, 0, statements)]);
    expect({ ...assessment, level: assessment.level }).toMatchObject({ level });
    expect(assessment.reasons.length).toBeGreaterThan(0);
  });
});
