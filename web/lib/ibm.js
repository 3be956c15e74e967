// What IBM's checker says against a page, beside axe: it knows other rules.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** Violations that are certain (WCAG 2.2 A and AA); what it asks a person to look at is no violation yet. */
export async function ibm(page) {
  // What is folded is looked at, too.
  // Also those of which only one is open at a time.
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => {
    details.removeAttribute('name');
    details.open = true;
  }));
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    const certain = results.filter(({ value }) => value.join() === 'VIOLATION,FAIL');
    return certain.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 200)}`);
  });
  return [...new Set(found)];
}
