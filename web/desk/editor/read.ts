// The words that readers read of a text, a line for each block: what is only suggested isn't there yet, what is suggested
// to go still is, and a pull quote says again what stands in the text (docs/features/stories.md).

import type { Node } from 'prosemirror-model';

export function read(doc: Node): string {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'pull') return false;
    if (node.isTextblock) lines.push('');
    if (node.isText && !node.marks.some(({ type }) => type.name === 'insertion')) lines.push(`${lines.pop() ?? ''}${node.text}`);
    return true;
  });
  return lines.join('\n');
}
