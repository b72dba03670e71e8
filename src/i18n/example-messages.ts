/** What an outcome of the example says. */
type ExampleWords = {
  readonly statement: string;
  readonly evidence: string;
  readonly customerWording: string;
  readonly provides: string;
};

/**
 * The worked example of the first open: a customer's orders move to a new system. Its words are those that a
 * customer plan should have: plain, short, one line each (CP-3).
 */
export const exampleMessages = {
  title: 'An example plan',
  isAnExample: 'This is an example, not your project',
  intro:
    'A customer moves its orders to a new system; days count from today. Nothing is stored until you accept. Change words and days to yours, leave out what does not fit: what you accept is a plan like any other.',
  mark: 'Example',
  outcomes: {
    access: {
      statement: 'Everybody who works with orders signs in with the company account',
      evidence: 'Ten people of three teams sign in at the first attempt',
      customerWording: 'Your people sign in with their company account',
      provides: 'List of the people who need access, with their teams',
    },
    data: {
      statement: 'Open orders and customers are complete in the new system',
      evidence: 'Counts and totals equal the old system; sales checks fifty orders',
      customerWording: 'Your customers and open orders are in the new system',
      provides: 'Export of customers and open orders',
    },
    orders: {
      statement: 'Orders go from entry to invoice without the old system',
      evidence: 'Sales and accounting process ten orders of each kind',
      customerWording: 'Orders run from entry to invoice in the new system',
      provides: 'An example of each kind of order, with the invoice you expect',
    },
    figures: {
      statement: 'Sales and finance read their weekly figures in the new system',
      evidence: 'The head of finance compares one week with the old figures',
      customerWording: 'Weekly figures available in the new system',
      provides: '',
    },
    teams: {
      statement: 'Every team does its daily work in the new system without help',
      evidence: 'Each team completes its own tasks in a session of two hours',
      customerWording: 'All your teams are trained',
      provides: 'Dates on which each team can be trained',
    },
    switchedOff: {
      statement: 'Nobody needs the old system any more',
      evidence: 'No access to the old system for ten working days',
      customerWording: 'Old system switched off',
      provides: 'Written consent to switch the old system off',
    },
  } satisfies Readonly<Record<string, ExampleWords>>,
} as const;
