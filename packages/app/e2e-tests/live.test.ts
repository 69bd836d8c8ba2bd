import { uploadReport } from './portalApi';
import { expect, test } from './portalTest';
import { halfOf } from './reportedEntities';

const entityRef = 'component:default/sim-closing-books';
const path = 'app/rules/books.py';

test('an open tab shows an upload without being loaded anew, where it is', async ({
  page,
}) => {
  await uploadReport(entityRef, [{ path, lines: halfOf(40) }]);
  const listening = page.waitForEvent('websocket', socket =>
    socket.url().includes('/api/signals'),
  );
  await page.goto(
    '/catalog/default/component/sim-closing-books/coverage?view=files',
  );
  const row = page.getByRole('row', { name: /books\.py/ });
  await expect(row).toContainText('50.0 %');
  const search = page.getByRole('searchbox').first();
  await search.fill('books');
  const socket = await listening;
  await expect
    .poll(() => socket.isClosed(), { message: 'the portal tells news' })
    .toBe(false);

  await uploadReport(entityRef, [{ path, lines: new Array(40).fill(true) }]);
  await expect(row).toContainText('100 %');
  await expect(search).toHaveValue('books');
  await expect(page).toHaveURL(/view=files/);
});
