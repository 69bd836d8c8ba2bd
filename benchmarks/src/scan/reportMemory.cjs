// Loaded into the command that is measured: says at its end what it took.
process.on('exit', () => {
  process.send?.({ maxRssKb: process.resourceUsage().maxRSS });
});
process.channel?.unref();
