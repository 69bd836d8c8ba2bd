export const card = { title: 'Coverage', open: 'Open coverage' } as const;
