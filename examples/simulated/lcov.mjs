/** A report of measured files, as coverage tools write it. */
export function toLcov(files) {
  return files.map(({ path, blocks }) => record(path, blocks)).join('');
}

function record(path, blocks) {
  const lines = [`SF:${path}`];
  for (const { name, firstLine, isReached } of blocks) {
    lines.push(`FN:${firstLine},${name}`, `FNDA:${isReached ? 1 : 0},${name}`);
  }
  for (const { firstLine, lines: count, isReached } of blocks) {
    const hits = isReached ? 1 : 0;
    for (let i = 0; i < count; i++) {
      lines.push(`DA:${firstLine + i},${hits}`);
    }
    // One decision at the start of a block, of which tests take one way.
    lines.push(`BRDA:${firstLine},0,0,${hits}`, `BRDA:${firstLine},0,1,0`);
  }
  return `${lines.join('\n')}\nend_of_record\n`;
}
