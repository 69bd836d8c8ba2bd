export const panel = { retry: 'Try again', loading: 'Loading' } as const;
