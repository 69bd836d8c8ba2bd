import { downToTenth } from './downToTenth';

it.each([
  [83.79999999999, 83.8],
  [74.6 - 0.3, 74.3],
  [22.87, 22.8],
  [22.899, 22.8],
  [100, 100],
])('%p becomes %p', (percent, tenth) => {
  expect(downToTenth(percent)).toBe(tenth);
});
