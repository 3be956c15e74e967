// What axe says against a page.

import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What else a reader with a screen reader needs, though axe counts it as good practice only.
const rules = ['target-size', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'skip-link', 'region'];

/** Every rule that we keep. */
export const whole = {
  runOnly: { type: 'tag', values: tags },
  rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
};
/** The same without colours, which are those of the theme in every service; to measure them is most of the work. */
export const structure = { ...whole, rules: { ...whole.rules, 'color-contrast': { enabled: false } } };
/** Between light and dark only colours differ. */
export const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Has axe at hand in the page that is open now. */
export const prepare = (page) => page.evaluate(axe.source);

/** What axe says against the page as it is now. */
export async function violations(page, options = whole) {
  const { violations } = await page.evaluate((options) => axe.run(document, { ...options, preload: false, resultTypes: ['violations'] }), options);
  const place = (node) => `${node.target}: ${node.failureSummary.split('\n').at(1)?.trim()}`;
  const places = (nodes) => nodes.slice(0, 3).map(place).join('\n      ');
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length})\n      ${places(nodes)}`);
}
