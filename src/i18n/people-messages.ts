export const peopleMessages = {
  formerUser: 'Former user',
  deactivated: (name: string) => `${name} (deactivated)`,
  formerContact: 'Former contact',
  formerRole: 'Removed role',
  reading: '…',
  nobody: 'Nobody',
} as const;
