import { kindsOf, scanFiles as scanned } from '../testing/scanFiles';

const GEMSPEC = `Gem::Specification.new do |spec|
  spec.name = 'shop'
  spec.add_dependency 'activerecord', '~> 8'
  spec.add_development_dependency "rspec-core"
end
`;

describe('imports of Ruby', () => {
  it('follows requires, relative and along the load path', async () => {
    const files = await scanned({
      'shop.gemspec': GEMSPEC,
      'lib/shop.rb':
        "require 'json'\nrequire 'shop/cart'\nrequire_relative 'shop/item'\nmodule Shop\n  autoload :Tax, 'shop/tax'\nend\n",
      'lib/shop/cart.rb': 'def cart; end\n',
      'lib/shop/item.rb': 'def item; end\n',
      'lib/shop/tax.rb': 'def tax; end\n',
      'spec/support/maker.rb': 'def make; end\n',
      'spec/cart_spec.rb':
        "require 'shop/cart'\nrequire 'support/maker'\nrequire_relative '../lib/shop/item'\nit('works') { cart }\n",
      'spec/tax_spec.rb':
        "require File.expand_path('../lib/shop/tax', __dir__)\nrequire File.expand_path('../../lib/shop/cart', __FILE__)\nrequire \"#{x}/item\"\nit('works') { tax }\n",
    });
    expect(files['spec/cart_spec.rb'].imports).toEqual([
      'lib/shop/cart.rb',
      'lib/shop/item.rb',
      'spec/support/maker.rb',
    ]);
    expect(files['spec/tax_spec.rb'].imports).toEqual([
      'lib/shop/cart.rb',
      'lib/shop/tax.rb',
    ]);
    // It loads all, so whoever requires it has tested nothing of it.
    expect(files['lib/shop.rb']).toMatchObject({ kind: 'marker', imports: [] });
  });

  it('follows constants that autoloading finds, from the inside out', async () => {
    const files = await scanned({
      Gemfile: "gem 'rails'\n",
      'app/models/cart.rb':
        'class Cart < ApplicationRecord\n  has_many :items\n  def total = Pricing::Rule.new(Tax::RATE)\nend\n',
      'app/models/cart/pricing/rule.rb':
        'class Cart\n  module Pricing\n    class Rule\n      def apply; end\n    end\n  end\nend\n',
      'app/models/item.rb':
        'class Item < ApplicationRecord\n  def a; end\nend\n',
      'app/models/pricing/rule.rb':
        'module Pricing\n  class Rule\n    def apply; end\n  end\nend\n',
      'app/models/tax.rb': 'class Tax\n  RATE = 0.2\nend\n',
      'app/models/application_record.rb':
        'class ApplicationRecord < ActiveRecord::Base\n  def a; end\nend\n',
      'app/controllers/carts_controller.rb':
        'class CartsController\n  def show = ::Cart.find(1)\nend\n',
      'app/controllers/admin/carts_controller.rb':
        'module Admin\n  class CartsController\n    def show; end\n  end\nend\n',
      'spec/models/cart_spec.rb':
        "require 'rails_helper'\nRSpec.describe Cart do\n  it('sums') { described_class.new }\nend\n",
      'spec/rails_helper.rb': "require 'spec_helper'\n",
      'spec/spec_helper.rb': 'RSpec.configure { |c| c }\n',
      'spec/requests/carts_spec.rb':
        "RSpec.describe Admin::CartsController do\n  it('shows') { get '/' }\nend\n",
    });
    expect(files['app/models/cart.rb'].imports).toEqual([
      'app/models/application_record.rb',
      'app/models/cart/pricing/rule.rb',
      'app/models/tax.rb',
    ]);
    expect(files['app/controllers/carts_controller.rb'].imports).toEqual([
      'app/models/cart.rb',
    ]);
    expect(files['spec/models/cart_spec.rb'].imports).toEqual([
      'app/models/cart.rb',
      'spec/rails_helper.rb',
    ]);
    expect(files['spec/requests/carts_spec.rb'].imports).toEqual([
      'app/controllers/admin/carts_controller.rb',
    ]);
  });

  it('takes the file that is called like a class which several files open', async () => {
    const files = await scanned({
      'lib/shop/cart.rb':
        'module Shop\n  class Cart\n    def a; end\n  end\nend\n',
      'lib/shop/cart/json.rb':
        'module Shop\n  class Cart\n    def to_json; end\n  end\nend\n',
      'lib/shop/carts.rb':
        'module Shop\n  class Carts\n    def a; end\n  end\nend\n',
      'lib/shop/html_parser.rb':
        'module Shop\n  class HTMLParser\n    def a; end\n  end\nend\n',
      'test/cart_test.rb':
        'module Shop\n  class CartTest < Minitest::Test\n    def test_a = Cart.new\n  end\nend\n',
      'test/parser_test.rb':
        'class ParserTest < Minitest::Test\n  def test_a = Shop::HTMLParser::DEFAULTS\nend\n',
    });
    expect(files['test/cart_test.rb'].imports).toEqual(['lib/shop/cart.rb']);
    expect(files['test/parser_test.rb'].imports).toEqual([
      'lib/shop/html_parser.rb',
    ]);
  });

  it('takes no string, comment or symbol for an import', async () => {
    const files = await scanned({
      'lib/cart.rb': 'class Cart\n  def a; end\nend\n',
      'test/a_test.rb': `# require 'cart'
=begin
Cart.new
=end
class ATest < Minitest::Test
  def test_a
    eval "require 'cart'"
    stub_const('Cart', 1)
    x = <<~RUBY
      Cart.new
    RUBY
    assert :Cart
  end
end
`,
    });
    expect(files['test/a_test.rb'].imports).toEqual([]);
  });

  it('tells gems from what should be there and is not', async () => {
    const files = await scanned({
      'shop.gemspec': GEMSPEC,
      'Gemfile.lock':
        'GEM\n  specs:\n    rack-test (2.1.0)\n      rack (>= 1.3)\n',
      'lib/shop/cart.rb': 'def cart; end\n',
      'spec/old_spec.rb': `require 'set'
require 'active_record'
require 'rspec/core/rake_task'
require 'rack/test'
require 'shop/removed'
require_relative './gone_helper'
begin
  require 'shop/optional'
rescue LoadError
end
it('works') { 1 }
`,
    });
    expect(files['spec/old_spec.rb']).toMatchObject({
      imports: [],
      packages: ['activerecord', 'rack-test', 'rspec-core'],
      test: { unresolvedImports: ['./gone_helper', 'shop/removed'] },
    });
  });
});

describe('tests of Ruby', () => {
  const group = (body: string) => `RSpec.describe Cart do\n${body}\nend\n`;

  it.each([
    [
      'examples',
      group(
        "it 'a' do\n  expect(1).to eq 1\nend\nspecify { ok }\nits(:size) { is_expected.to eq 1 }\nlet(:x) { 1 }",
      ),
      3,
      0,
    ],
    ['with x', group("xit 'a' do\nend\nit 'b' do\nend"), 2, 1],
    ['without a body', group("it 'will be'"), 1, 1],
    [
      'by metadata',
      group(
        "it 'a', :skip do\nend\nit 'b', skip: 'why' do\nend\nit 'c', pending: true do\nend\nit 'd', skip: false do\nend",
      ),
      4,
      3,
    ],
    [
      'by a call',
      group(
        "it 'a' do\n  skip 'why'\nend\nit 'b' do\n  pending if x\nend\nit 'c' do\n  ok skip: 1, to: 'skip it'\nend",
      ),
      3,
      2,
    ],
    [
      'by the group',
      group(
        "xdescribe 'x' do\n  it('a') { 1 }\nend\ncontext 'y', skip: true do\n  it('b') { 1 }\nend\nit('c') { 1 }",
      ),
      3,
      2,
    ],
    [
      'before each',
      group(
        "context 'x' do\n  before { skip 'no server' }\n  it('a') { 1 }\nend\nit('b') { 1 }",
      ),
      2,
      1,
    ],
    [
      'of minitest',
      "class ATest < ActiveSupport::TestCase\n  def test_a; end\n  def test_b; skip; end\n  def helper; end\n  test 'c d' do\n  end\nend\ndef test_top; end\n",
      3,
      1,
    ],
    [
      'of minitest, all',
      "class ATest < Minitest::Test\n  def setup; skip 'x'; end\n  def test_a; end\nend\n",
      1,
      1,
    ],
    ['no local called it', 'values.map { it.to_s }\nrule.it("x")\n', 0, 0],
  ])('counts test functions: %s', async (_, text, functions, skipped) => {
    const files = await scanned({ 'spec/a_spec.rb': text });
    expect(files['spec/a_spec.rb'].test).toMatchObject({ functions, skipped });
  });

  it('knows tests that reach the code from outside', async () => {
    const files = await scanned({
      'test/cli_test.rb':
        "require 'open3'\nclass CliTest < Minitest::Test\n  def test_a = Open3.capture2('shop')\nend\n",
      'spec/system_spec.rb':
        "RSpec.describe 'Shop' do\n  it('runs') { `shop --help` }\nend\n",
    });
    expect(files['test/cli_test.rb'].test?.external).toBe(true);
    expect(files['spec/system_spec.rb'].test?.external).toBe(true);
  });
});

describe('files of Ruby', () => {
  it('tells sources, tests, markers and what tools wrote', async () => {
    const code = 'class A\n  def a; end\nend\n';
    const files = await scanned({
      'app/models/ab_test.rb': code,
      'config/routes.rb': code,
      'db/migrate/1_add.rb': code,
      'db/schema.rb': '# This file is auto-generated from the current state.\n',
      'lib/empty.rb': '# nothing\n',
      'lib/shop.rb':
        "require 'shop/cart'\nmodule Shop\n  module Inner\n  end\nend\n",
      'lib/shop/config/loader.rb': code,
      'lib/shop/error.rb': 'class Shop::Error < StandardError; end\n',
      'lib/shop/item_pb.rb': code,
      'lib/shop/test_driver.rb': code,
      'spec/factories/carts.rb': code,
      'spec/spec_helper.rb': 'x = 1\n',
      'test/cart_test.rb':
        'class CartTest < Minitest::Test\n  def test_a; end\nend\n',
      'test/helpers.rb': code,
      'vendor/gems/x.rb': code,
    });
    expect(kindsOf(files)).toEqual({
      'app/models/ab_test.rb': 'source',
      'config/routes.rb': 'other',
      'db/migrate/1_add.rb': 'other',
      'db/schema.rb': 'other',
      'lib/empty.rb': 'marker',
      'lib/shop.rb': 'marker',
      'lib/shop/config/loader.rb': 'source',
      'lib/shop/error.rb': 'source',
      'lib/shop/item_pb.rb': 'generated',
      'lib/shop/test_driver.rb': 'source',
      'spec/factories/carts.rb': 'test',
      'spec/spec_helper.rb': 'test',
      'test/cart_test.rb': 'test',
      'test/helpers.rb': 'test',
      'vendor/gems/x.rb': 'vendored',
    });
  });

  it('lists functions with lines, error lines and complexity', async () => {
    const files = await scanned({
      'lib/shop/cart.rb': `module Shop
  class Cart
    def self.build(x) = new(x)
    def total
      raise ArgumentError, 'x' unless @a && @b
      case @a
      in { tax: } if tax > 1 then tax
      in [] then 0
      end
    rescue KeyError, Shop::Error => e
      raise
    end

    class << self
      def open; end
    end

    def named; end
    private :named

    private def before; end

    private

    attr_reader :a

    def hidden = x ? 1 : 2
  end
end

def top; end
`,
    });
    const { functions, errorLines, complexity } = files['lib/shop/cart.rb'];
    expect(functions).toEqual([
      { name: 'Shop::Cart.build', line: 3 },
      { name: 'Shop::Cart#total', line: 4 },
      { name: 'Shop::Cart.open', line: 15 },
      { name: 'Shop::Cart#named', line: 18, public: false },
      { name: 'Shop::Cart#before', line: 21, public: false },
      { name: 'Shop::Cart#hidden', line: 27, public: false },
      { name: 'top', line: 31 },
    ]);
    expect(errorLines).toEqual([5, 10, 11]);
    // 7 methods, unless, &&, 2 patterns, rescue, ?:
    expect(complexity).toBe(13);
  });
});
