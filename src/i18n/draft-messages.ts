const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** Words of the two other ways in: the pasted list, and the preview that it shares with the example. */
export const draftMessages = {
  pasteTitle: 'Outcomes from a list',
  pasteIntro:
    'Copy rows from a sheet: outcome, day, owner, what the customer provides. Separated by tab, comma or semicolon.',
  pasteLabel: 'Rows',
  preview: 'Preview',
  empty: 'Paste rows to see a preview.',
  tooManyRows: (actual: number, maximum: number) =>
    `This list has ${actual} rows, at most ${maximum} fit at once, so none is read. Paste and accept the first ${maximum}, then the others.`,
  row: (row: number) => `Row ${row}`,
  unnamed: (row: number) => `Row ${row}, without an outcome`,
  include: (name: string) => `Accept “${name}”`,
  editOf: (name: string, isEditing: boolean) =>
    isEditing ? `Done with “${name}”` : `Edit “${name}”`,
  evidence: (text: string) => `Evidence: ${text}`,
  customerWording: (text: string) => `The customer reads: ${text}`,
  provides: (text: string) => `The customer provides: ${text}`,
  providesUntil: (text: string, day: string) => `The customer provides: ${text}, by ${day}`,
  leftOut: (number: number) =>
    `${count(number, 'row has', 'rows have')} a problem and ${number === 1 ? 'is' : 'are'} left out.`,
  problems: {
    'no-outcome': 'No outcome in the first column.',
    'no-day': (text: string) => `“${text}” is no day. Write it as 2026-03-31.`,
    'two-days': (text: string) => `“${text}” can be read as two days. Write it as 2026-03-31.`,
    'too-many-columns': (columns: number, maximum: number) =>
      `${columns} columns, at most ${maximum} are read. Take out what is too much.`,
    'owner-too-long': (maximum: number, actual: number) =>
      `The name of the owner has ${actual} characters, at most ${maximum} fit. Shorten it.`,
    'provided-too-long': (maximum: number, actual: number) =>
      `What the customer provides has ${actual} characters, at most ${maximum} fit on a line. Shorten it.`,
    'too-many-provided': (maximum: number, actual: number) =>
      `The customer provides ${actual} things, at most ${maximum} fit here. Add the others on the customer plan page.`,
    'same-as-row': (row: number) => `The same outcome as in row ${row}.`,
    'in-the-plan': 'This outcome is in the plan already.',
  },
  owner: {
    searching: (name: string) => `Looking for “${name}”…`,
    unknown: (name: string) =>
      `Nobody called “${name}” was found: the outcome is accepted without an owner.`,
    several: (name: string, number: number) =>
      `“${name}” fits ${number} people: the outcome is accepted without an owner. Write the e-mail address instead.`,
    'not-asked': (name: string) =>
      `Jira did not answer who “${name}” is: the outcome is accepted without an owner.`,
  },
  fields: {
    ownerName: 'Owner: name or e-mail address, role or contact',
    provides: 'What the customer provides, one thing a line',
    providesBy: 'When the customer provides it',
  },
  back: 'Back',
  withoutOwner: (number: number) =>
    `${count(number, 'owner was', 'owners were')} not found: choose them in the table.`,
} as const;
