import type { adapting as english } from '../en/adapting.ts';
import { counted } from './grammar.ts';

export const adapting = {
  offer: ({ count }) =>
    `Das Netz kann aus ${counted(count, { one: 'Ihrer Bezeichnung', other: 'Ihren Bezeichnungen' })} lernen, nur für diese Aufzeichnung.`,
  ask: 'Zeigen, was sich ändern würde',
  learning: 'Lernt…',
  nothing: 'Nach Ihren Bezeichnungen würde es keinen anderen Schlag anders nennen.',
  would: 'Nach Ihren Bezeichnungen hieße das:',
  toClass: ({ count }) => counted(count, { one: 'Schlag', other: 'Schläge' }),
  accept: 'Übernehmen',
  leave: 'So lassen',
  close: 'Schließen',
} satisfies typeof english;
