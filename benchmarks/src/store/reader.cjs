// Reads a page again and again, in a process that holds nothing else: the pauses of one
// that holds the reports of all benches, for its own garbage, are not the backend's.
process.on('message', async ({ url, headers, runs }) => {
  const read = async () => {
    const response = await fetch(url, { headers });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${url}: ${response.status} ${text.slice(0, 500)}`);
    }
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
