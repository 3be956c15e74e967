// How long a story is: words as its language counts them, and the minutes that reading takes.

/** Words that people read in a minute, and characters in scripts that set no spaces. */
const A_MINUTE = 220;
const ROUGH = /\s+/;

export class Counter {
  private readonly segmenter: Intl.Segmenter | null;

  constructor(lang: string) {
    this.segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(lang, { granularity: 'word' }) : null;
  }

  words(text: string): number {
    if (!this.segmenter) return text.split(ROUGH).filter(Boolean).length;
    let count = 0;
    for (const { isWordLike } of this.segmenter.segment(text)) if (isWordLike) count += 1;
    return count;
  }

  minutes(words: number): number {
    return Math.max(1, Math.round(words / A_MINUTE));
  }
}
