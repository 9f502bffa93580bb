import type { adapting as english } from '../en/adapting.ts';
import { counted } from './grammar.ts';

export const adapting = {
  offer: ({ count }) =>
    `Das Netz kann aus ${counted(count, { one: 'Ihrer Benennung', other: 'Ihren Benennungen' })} lernen, nur für diese Aufzeichnung.`,
  ask: 'Zeigen, was sich ändern würde',
  learning: 'Lernt…',
  nothing: 'Nach Ihren Benennungen würde es keinen anderen Schlag anders nennen.',
  would: 'Nach Ihren Benennungen hieße das:',
  toClass: ({ count }) => counted(count, { one: 'Schlag', other: 'Schläge' }),
  accept: 'Übernehmen',
  leave: 'So lassen',
  close: 'Schließen',
} satisfies typeof english;
