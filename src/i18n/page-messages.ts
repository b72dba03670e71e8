/** Words of the frame around the pages of a delivery. */
export const pageMessages = {
  plan: 'Plan',
  customerPlan: 'Customer plan',
  gates: 'Gates',
  settings: 'Settings',
  pages: 'Pages of the delivery',
  opening: 'Opening Plumbline…',
  openingPage: 'Opening the page…',
  newDelivery: 'New delivery',
  noClient: 'No client named',
  delivery: 'Delivery',
  deliveries: 'Deliveries',
  switchDelivery: 'Other deliveries of this project',
  createDelivery: 'New delivery…',
  createHeading: 'New delivery',
  createText:
    'It has its own plan, gates, customer plan and roles. You become its delivery owner. Epics that other deliveries have are not proposed to it.',
  deliveryName: 'Name',
  deliveryClient: 'Client',
  deliveryClientHelp: 'Who pays for it. It can be filled in later.',
  create: 'Create',
  deliveryCreated: (name: string) => `“${name}” is created. Accept its first outcomes.`,
  tooManyDeliveries: (maximum: number) =>
    `This project has ${maximum} deliveries already, and more do not fit. Use another project for the next one.`,
  notDone: 'This was not done',
  readingCancelled: 'Reading was cancelled',
  stage: (number: number, label: string) => `Stage ${number}: ${label}`,
  nextGate: (number: number) => `Next gate: ${number}`,
  allGatesPassed: 'All gates passed',
  notStarted: 'Not started: nothing was accepted yet',
  readJustNow: 'Jira read just now',
  readMinutesAgo: (minutes: number) =>
    minutes < 60
      ? `Jira read ${minutes} min ago`
      : `Jira read ${Math.floor(minutes / 60)} h ${minutes % 60} min ago`,
  readingJira: (read: number, total: number | undefined) =>
    total === undefined ? 'Reading Jira…' : `Reading Jira: ${read} of ${total} work items`,
  refreshing: 'Reading what changed in Jira…',
  jiraNotRead: 'Jira could not be read',
  refresh: 'Refresh',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  failedHeading: 'Plumbline could not open this page',
  noDelivery: 'No delivery yet',
  goToPlan: 'Go to the plan',
  notReloaded: 'What you see may be out of date',
  platformFailed: 'The connection to Plumbline failed. Check your network, then try again.',
  forbiddenHeading: 'You may not see this page',
  accessLostHeading: 'Plumbline lost its access',
  accessLost:
    'Jira refuses what Plumbline asks, so nothing is shown: an empty plan would be wrong. Ask a Jira admin to check the licence of the app, its access rules and your permissions in this project.',
  accessLostStatus: (status: number) => `Jira answered with status ${status}.`,
  customerPlanOnly: 'You see the published customer plan of this project.',
  outsideDelivery: (name: string) =>
    `You are not one of the people who may see “${name}”. You see what is published, and as a project admin you set who holds its roles.`,
  outsideProject:
    'There is no delivery yet. As a project admin you decide who may see the deliveries of this project.',
  nothingPublishedForAdmin:
    'Here stands what the delivery team publishes. To see a delivery itself, name yourself in the settings.',
  nothingPublishedHeading: 'No customer plan is published yet',
  nothingPublished:
    'You see here what the delivery team publishes. To see the delivery itself, ask a project admin to add you to its people.',
  pageBroke: 'This page stopped working',
  pageBrokeNext: 'Reload it. What you saved is kept.',
} as const;
