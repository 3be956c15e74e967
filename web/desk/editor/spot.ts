// What is known of the words at the caret: who suggested them, and which agency's they were. Colour and edge say that something
// is, and this says it in words, for those who have no mouse to point with.

import type { EditorState } from 'prosemirror-state';
import { moment } from './moment';
import { providersAt } from './provenance';
import { madeAt } from './suggest';
import type { Words } from './words';

/** Names in the page's language. */
const listed = (names: string[]): string =>
  new Intl.ListFormat(document.documentElement.lang).format(names.map((name) => `\u2068${name}\u2069`));

/** That words came from these agencies. */
export const sent = (words: Words, providers: string[]): string => words.say('from-wire', { provider: listed(providers) });

export function spot(state: EditorState, words: Words): string {
  const made = madeAt(state);
  const providers = providersAt(state.selection);
  const suggested = made ? words.say('suggested-by', { name: `\u2068${made.by}\u2069`, when: moment(made.at) }) : '';
  const came = providers.length > 0 ? sent(words, providers) : '';
  return [suggested, came].filter(Boolean).join(' · ');
}
