import { isScreen, sideOf } from './sideOf';

describe('sideOf', () => {
  it.each([
    ['frontend/src/stores/auth.ts', 'ui'],
    ['src/components/UserCard.tsx', 'ui'],
    ['src/Login.vue', 'ui'],
    ['web/app.jsx', 'ui'],
    ['packages/app/src/hooks/useUser.ts', 'ui'],
    ['lib/widgets/cart.dart', 'ui'],
    ['server/src/routes/users.ts', 'server'],
    ['backend/app/pages/service.py', 'server'],
    ['src/main/java/shop/ui/Order.java', 'server'],
    ['index.js', 'server'],
    ['stores', 'server'],
  ])('says where %s runs: %s', (path, side) => {
    expect(sideOf(path)).toBe(side);
  });

  it('knows screens by their extension', () => {
    expect(isScreen('a/B.vue')).toBe(true);
    expect(isScreen('a/store.ts')).toBe(false);
  });
});
