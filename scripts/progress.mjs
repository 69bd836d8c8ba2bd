const SPINNER = ['|', '/', '-', '\\'];

export const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a long step and shows that it is alive: live seconds on a terminal, a
 * line now and then where the output is a file or a CI log.
 */
export async function step(title, action, { out = process.stdout } = {}) {
  const start = Date.now();
  const live = Boolean(out.isTTY);
  let frame = 0;
  const tick = () =>
    live
      ? out.write(`\r${SPINNER[frame++ % 4]} ${title} ${seconds(start)}\x1b[K`)
      : out.write(`  ${title}: ${seconds(start)} so far\n`);

  if (!live) out.write(`${title} ...\n`);
  const timer = setInterval(tick, live ? 200 : 30_000);
  const end = word =>
    out.write(
      `${live ? '\r\x1b[K' : ''}${title}: ${word} in ${seconds(start)}\n`,
    );
  try {
    const result = await action();
    end('done');
    return result;
  } catch (error) {
    end('failed');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
