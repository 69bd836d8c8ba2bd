export const rejected = {
  title: 'The last upload was refused',
  answered: 'Answered with {{status}}',
  when: 'on {{date}} to {{who}}',
  commit: 'commit {{commit}}',
  branch: 'branch {{branch}}',
  flag: 'flag {{flag}}',
} as const;
