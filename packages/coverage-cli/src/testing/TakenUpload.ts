import { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { answering, Handler } from './FakePortal';
import { uploadResult } from './uploadResult';

/** An upload that a portal takes, to be looked at afterwards. */
export class TakenUpload {
  readonly #result: unknown;
  #request: IncomingMessage | undefined;
  #body = Buffer.alloc(0);
  #form = new FormData();

  constructor(result: unknown = uploadResult()) {
    this.#result = result;
  }

  /** Takes it and answers with the result. */
  readonly take: Handler = async (request, response) => {
    this.#request = request;
    this.#body = await buffer(request);
    this.#form = await new Response(new Uint8Array(this.#body), {
      headers: { 'content-type': request.headers['content-type']! },
    }).formData();
    return answering(201, this.#result)(request, response);
  };

  get request(): IncomingMessage | undefined {
    return this.#request;
  }

  /** The body as it came, a character a byte. */
  get text(): string {
    return this.#body.toString('latin1');
  }

  get metadata(): unknown {
    return JSON.parse(this.#form.get('metadata') as string);
  }

  /** Name of each part, and the name of its file, in the order that they came. */
  get parts(): [string, string | null][] {
    return [...this.#form.entries()].map(([name, part]) => [
      name,
      typeof part === 'string' ? null : part.name,
    ]);
  }

  /** What the files of a part hold, unpacked. */
  contentsOf(part: string): Promise<string[]> {
    return Promise.all(
      this.#form
        .getAll(part)
        .map(async file =>
          gunzipSync(await (file as File).arrayBuffer()).toString(),
        ),
    );
  }
}
