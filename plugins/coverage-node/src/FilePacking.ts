import { FileCoverage } from '@backstage-coverage/plugin-coverage-common';

/**
 * How files of a report are held until it ends, since it may come back to any of
 * them: a report of many files takes far less memory when each is packed at once.
 *
 * @public
 */
export interface FilePacking<Packed> {
  pack(file: FileCoverage): Packed;
  /** The inverse; hits of a file without `hasCounts` may become 1. */
  unpack(packed: Packed): FileCoverage;
  /** It will not be unpacked again, nor be among the files in the end. */
  drop?(packed: Packed): void;
}

/** Holds files as they are. */
export const unpacked: FilePacking<FileCoverage> = {
  pack: file => file,
  unpack: file => file,
};
