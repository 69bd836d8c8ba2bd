import { TestConvention } from './TestConvention';

/** `x_test.go` in the same package. */
export const goConvention: TestConvention = {
  subject: name => /^(.+)_test\.go$/.exec(name)?.[1] ?? null,
  style: () => null,
  fileName: stem => `${stem}_test.go`,
  fixedFolder: ({ folder }) => folder,
  defaultFolder: ({ folder }) => folder,
};
