/** Words that dialogs and fields share. */
export const dialogMessages = {
  cancel: 'Cancel',
  save: 'Save',
  tryAgain: 'Try again',
  close: 'Close',
  discard: 'Discard changes',
  unchanged: 'Nothing changed.',
  copyByHand: 'Copy by hand',
  copyByHandHow:
    'The browser does not let Plumbline write to the clipboard. Everything below is selected: press Ctrl+C, or ⌘C on a Mac.',
  copyByHandText: 'Text to copy',
  notSaved: 'Not saved',
  needed: 'This is needed.',
  loading: 'Loading',
  noDay: 'No date',
  tooLong: (maximum: number) => `At most ${maximum} characters fit.`,
} as const;
