import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './runCommand';
import { TestFolder } from './TestFolder';

/** A folder whose `catalog-info.yaml` is annotated. */
export class CatalogFolder extends TestFolder {
  annotate(...args: string[]): ReturnType<typeof runCommand> {
    return runCommand(['annotate', ...args], { cwd: this.path });
  }

  read(file = 'catalog-info.yaml'): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  /** @returns what the file becomes */
  async annotated(text: string, ...args: string[]): Promise<string> {
    this.write('catalog-info.yaml', text);
    const { code, stderr } = await this.annotate('--write', ...args);
    if (code !== 0 || !/^(?:1 file written\.\n)?$/.test(stderr)) {
      throw new Error(`annotate ended with ${code}: ${stderr}`);
    }
    return this.read();
  }
}
