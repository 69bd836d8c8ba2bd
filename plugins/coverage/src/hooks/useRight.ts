import { usePermission } from '@backstage/plugin-permission-react';

/** Whether the user has a permission. While that is not known, neither holds. */
export interface Right {
  isAllowed: boolean;
  isMissing: boolean;
}

/** Where the portal cannot say, the backend does: then it is offered. */
export function useRight(input: Parameters<typeof usePermission>[0]): Right {
  const { loading, allowed, error } = usePermission(input);
  const isAllowed = allowed || error !== undefined;
  return { isAllowed, isMissing: !loading && !isAllowed };
}
