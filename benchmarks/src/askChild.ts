import { ChildProcess, Serializable } from 'node:child_process';

/**
 * Sends a message to a process, and waits for the answer, which is the first message
 * that has the property: the transform sends some too, of each file that it loads.
 *
 * @throws Error when the process ends instead
 */
export async function askChild<T extends object>(
  child: ChildProcess,
  message: Serializable,
  property: keyof T,
): Promise<T> {
  let onMessage: (answer: object) => void;
  let onExit: (code: number | null, signal: string | null) => void;
  try {
    return await new Promise<T>((resolve, reject) => {
      onMessage = answer => {
        if (property in answer) {
          resolve(answer as T);
        }
      };
      onExit = (code, signal) =>
        reject(new Error(`the process ended with ${signal ?? code}`));
      child.on('message', onMessage);
      child.on('exit', onExit);
      child.send(message, error => error && reject(error));
    });
  } finally {
    child.off('message', onMessage!);
    child.off('exit', onExit!);
  }
}
