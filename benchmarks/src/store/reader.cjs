const { Agent, get } = require('node:http');
const { once } = require('node:events');

// Reads a page again and again to its last byte, in a process that holds nothing else
// and does nothing with what it reads: its own pauses are not the backend's.
const agent = new Agent({ keepAlive: true });

process.on('message', async ({ url, headers, runs }) => {
  const read = async () => {
    const request = get(url, {
      agent,
      headers: { ...headers, 'accept-encoding': 'gzip' },
    });
    const [response] = await once(request, 'response');
    if (response.statusCode !== 200) {
      throw new Error(`${url}: ${response.statusCode}`);
    }
    response.resume();
    await once(response, 'end');
  };
  await read();
  const times = [];
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    await read();
    times.push(performance.now() - begin);
  }
  process.send({ times });
});
