/** Words that dialogs and fields share. */
export const dialogMessages = {
  cancel: 'Cancel',
  save: 'Save',
  tryAgain: 'Try again',
  notSaved: 'Not saved',
  needed: 'This is needed.',
  loading: 'Loading',
  noDay: 'No date',
  tooLong: (maximum: number) => `At most ${maximum} characters fit.`,
} as const;
