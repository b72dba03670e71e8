export const peopleMessages = {
  formerUser: 'Former user',
  formerContact: 'Former contact',
  formerRole: 'Removed role',
  reading: '…',
  nobody: 'Nobody',
} as const;
