import type { CustomerLanguage } from '#domain/delivery/delivery';

/** The fixed words of what a customer receives, in the delivery's language (CP-5). Nobody's own text is among them. */
export type CustomerPlanWords = {
  readonly title: (delivery: string, client: string) => string;
  readonly numbered: (number: number, day: string) => string;
  readonly draft: (day: string) => string;
  /** The three questions that a customer plan answers, in this order (CP-3). */
  readonly coming: string;
  readonly when: string;
  readonly status: string;
  readonly signOff: string;
  readonly owed: string;
  readonly due: string;
  readonly party: string;
  readonly you: string;
  readonly noDay: string;
  readonly planned: string;
  readonly inProgress: string;
  readonly done: string;
  readonly moved: (from: string, to: string) => string;
  readonly received: (day: string) => string;
  readonly open: string;
  readonly nothingComing: string;
  readonly nothingOwed: string;
  readonly chaserSubject: (what: string) => string;
  readonly chaserGreeting: string;
  readonly chaserDue: (what: string, day: string) => string;
  readonly chaserAsked: (day: string) => string;
  readonly chaserPlan: (number: number) => string;
  readonly chaserEffect: (milestone: string, target: string, workingDays: number) => string;
  readonly chaserRequest: string;
};

const ENGLISH: CustomerPlanWords = {
  title: (delivery, client) => (client === '' ? delivery : `${delivery} for ${client}`),
  numbered: (number, day) => `Plan number ${number}, as of ${day}`,
  draft: (day) => `Draft, as of ${day}`,
  coming: 'What is coming',
  when: 'When',
  status: 'Status',
  signOff: 'Sign-off',
  owed: 'What we need from you',
  due: 'Due',
  party: 'From',
  you: 'You',
  noDay: 'Day not set yet',
  planned: 'Planned',
  inProgress: 'In progress',
  done: 'Done',
  moved: (from, to) => `Moved from ${from} to ${to}`,
  received: (day) => `Received on ${day}`,
  open: 'Open',
  nothingComing: 'Nothing is planned yet.',
  nothingOwed: 'We need nothing from you at the moment.',
  chaserSubject: (what) => `Reminder: ${what}`,
  chaserGreeting: 'Hello,',
  chaserDue: (what, day) => `we are still waiting for “${what}”, which was due on ${day}.`,
  chaserAsked: (day) => `We asked for it on ${day}.`,
  chaserPlan: (number) => `It is part of our plan number ${number}.`,
  chaserEffect: (milestone, target, workingDays) =>
    `If it arrives today, “${milestone}”, planned for ${target}, may move by ${workingDays} working ${workingDays === 1 ? 'day' : 'days'}.`,
  chaserRequest: 'Please send it, or tell us on which day we can expect it.',
};

const GERMAN: CustomerPlanWords = {
  title: (delivery, client) => (client === '' ? delivery : `${delivery} für ${client}`),
  numbered: (number, day) => `Plan Nummer ${number}, Stand ${day}`,
  draft: (day) => `Entwurf, Stand ${day}`,
  coming: 'Was kommt',
  when: 'Wann',
  status: 'Status',
  signOff: 'Abnahme',
  owed: 'Was wir von Ihnen brauchen',
  due: 'Fällig',
  party: 'Von',
  you: 'Ihnen',
  noDay: 'Noch kein Termin',
  planned: 'Geplant',
  inProgress: 'In Arbeit',
  done: 'Fertig',
  moved: (from, to) => `Verschoben vom ${from} auf den ${to}`,
  received: (day) => `Erhalten am ${day}`,
  open: 'Offen',
  nothingComing: 'Noch ist nichts geplant.',
  nothingOwed: 'Zurzeit brauchen wir nichts von Ihnen.',
  chaserSubject: (what) => `Erinnerung: ${what}`,
  chaserGreeting: 'Guten Tag,',
  chaserDue: (what, day) => `uns fehlt noch „${what}“, fällig am ${day}.`,
  chaserAsked: (day) => `Wir haben am ${day} darum gebeten.`,
  chaserPlan: (number) => `Es gehört zu unserem Plan Nummer ${number}.`,
  chaserEffect: (milestone, target, workingDays) =>
    `Auch wenn es heute eintrifft, kann sich „${milestone}“, geplant für den ${target}, um ${workingDays} ${workingDays === 1 ? 'Arbeitstag' : 'Arbeitstage'} verschieben.`,
  chaserRequest:
    'Bitte senden Sie es uns, oder nennen Sie uns den Tag, an dem wir damit rechnen können.',
};

const FRENCH: CustomerPlanWords = {
  title: (delivery, client) => (client === '' ? delivery : `${delivery} pour ${client}`),
  numbered: (number, day) => `Plan numéro ${number}, au ${day}`,
  draft: (day) => `Projet, au ${day}`,
  coming: 'Ce qui arrive',
  when: 'Quand',
  status: 'État',
  signOff: 'Validation',
  owed: 'Ce que nous attendons de vous',
  due: 'Échéance',
  party: 'De',
  you: 'Vous',
  noDay: 'Date à fixer',
  planned: 'Prévu',
  inProgress: 'En cours',
  done: 'Terminé',
  moved: (from, to) => `Déplacé du ${from} au ${to}`,
  received: (day) => `Reçu le ${day}`,
  open: 'En attente',
  nothingComing: 'Rien n’est encore prévu.',
  nothingOwed: 'Nous n’attendons rien de vous pour le moment.',
  chaserSubject: (what) => `Rappel : ${what}`,
  chaserGreeting: 'Bonjour,',
  chaserDue: (what, day) => `nous attendons toujours « ${what} », prévu pour le ${day}.`,
  chaserAsked: (day) => `Nous l’avons demandé le ${day}.`,
  chaserPlan: (number) => `Cela fait partie de notre plan numéro ${number}.`,
  chaserEffect: (milestone, target, workingDays) =>
    `Même reçu aujourd’hui, « ${milestone} », prévu pour le ${target}, peut être décalé de ${workingDays} ${workingDays === 1 ? 'jour ouvré' : 'jours ouvrés'}.`,
  chaserRequest: 'Merci de nous l’envoyer ou de nous indiquer le jour où nous pouvons l’attendre.',
};

export const customerPlanWords: Readonly<Record<CustomerLanguage, CustomerPlanWords>> = {
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
  'de-DE': GERMAN,
  'fr-FR': FRENCH,
};
