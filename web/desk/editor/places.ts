// Places in the text that stay with their words, whatever colleagues write meanwhile.

import type { EditorState } from 'prosemirror-state';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror';

interface Range {
  from: number;
  to: number;
}

/** Holds a range; what it gives tells where that is now, and null once its words are gone. */
export function hold(state: EditorState, { from, to }: Range): (state: EditorState) => Range | null {
  const { type, binding } = ySyncPluginKey.getState(state);
  const [begins, ends] = [from, to].map((place) => absolutePositionToRelativePosition(place, type, binding.mapping));
  return (now) => {
    const { doc, type, binding } = ySyncPluginKey.getState(now);
    const [start, end] = [begins, ends].map((place) => relativePositionToAbsolutePosition(doc, type, place, binding.mapping));
    return typeof start === 'number' && typeof end === 'number' && start < end ? { from: start, to: end } : null;
  };
}
