// Which way words run. The reader's pages have the same rule (crates/page/src/html/lang.rs), and both are tested by
// crates/page/fixtures/direction.json.

const LETTER = /\p{Alphabetic}/gu;
/** Hebrew to Arabic Extended-A, presentation forms, and the right-to-left blocks of plane 1. */
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Whether words run the other way than their story: most of their letters do, and so does the first. A Latin name in a
 * Persian sentence turns nothing, however long it is, nor does one that a Persian sentence begins with.
 */
export function turns(words: string, story: 'ltr' | 'rtl'): boolean {
  const letters = words.match(LETTER) ?? [];
  const right = letters.filter((letter) => RTL.test(letter)).length;
  const of = (rtl: boolean): 'ltr' | 'rtl' => (rtl ? 'rtl' : 'ltr');
  const [first] = letters;
  return first !== undefined && of(right * 2 > letters.length) !== story && of(RTL.test(first)) !== story;
}
