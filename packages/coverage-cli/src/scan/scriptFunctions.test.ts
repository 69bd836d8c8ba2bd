import { scanFiles as scanned } from '../testing/scanFiles';

describe('functions of JavaScript', () => {
  it('lists those of components, stores, objects and CommonJS', async () => {
    const files = await scanned({
      'src/Cart.vue': `<script>
export default defineComponent({
  data() {
    return { open: false };
  },
  computed: { total: () => 1 },
  methods: {
    async pay() {
      const inner = { no() {} };
    },
  },
});
</script>
`,
      'src/api.ts': `export const api = {
  list() {},
  'x-y': () => 1,
};
export const useCart = defineStore('cart', { actions: { add() {} } });
run({ callback() {} });
`,
      'src/old.js': `exports.one = function () {};
module.exports.two = () => {};
module.exports = { three() {} };
other.four = () => {};
`,
    });
    const listed = (path: string) =>
      files[path].functions?.map(({ name, line }) => `${name}:${line}`);
    expect(listed('src/Cart.vue')).toEqual(['data:3', 'total:6', 'pay:8']);
    expect(listed('src/api.ts')).toEqual([
      'api.list:2',
      'api.x-y:3',
      'useCart.add:5',
    ]);
    expect(listed('src/old.js')).toEqual(['one:1', 'two:2', 'three:3']);
  });
});
