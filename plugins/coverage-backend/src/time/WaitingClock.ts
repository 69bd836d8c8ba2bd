/** How long somebody waited for the chunks of a stream, in milliseconds. */
export class WaitingClock {
  waited = 0;

  async *waitingFor(stream: AsyncIterable<Uint8Array>) {
    let since = performance.now();
    for await (const chunk of stream) {
      this.waited += performance.now() - since;
      yield chunk;
      since = performance.now();
    }
    this.waited += performance.now() - since;
  }
}
