// Somebody at a browser who is new there: they come by an invitation, press and type what they see, and what it takes them is
// counted.

import { open } from './browser.js';
import { api, base } from './site.js';

export const PATIENCE = 20_000;

/** Invites somebody who is new to a role at a service; gives the path of the link that they get. */
export async function invites({ email, name, role, service }) {
  await api(`/members/${email}`, { name, grants: [{ role, scope: { services: [service] } }] }, 'PUT');
  const { link } = await api(`/members/${email}/invite`, {});
  return new URL(link).pathname;
}

/** Somebody at a browser of their own, and what they did so far. */
export class Hands {
  pages = 0;
  presses = 0;
  letters = 0;
  began = performance.now();

  static async at(browser, options) {
    const hands = new Hands();
    hands.page = await open(browser, options);
    hands.page.setDefaultTimeout(PATIENCE);
    hands.thumb = options.hasTouch === true;
    hands.page.on('load', () => (hands.pages += 1));
    return hands;
  }

  /** Opens what they were sent, or know by heart. */
  opens(path) {
    return this.page.goto(base + path);
  }

  /** With a thumb, where there is a touch screen. */
  async press(locator) {
    this.presses += 1;
    await (this.thumb ? locator.tap() : locator.click());
  }

  /** Presses what leads to another page. */
  async goes(locator) {
    await Promise.all([this.page.waitForEvent('load'), this.press(locator)]);
  }

  async key(name) {
    this.presses += 1;
    await this.page.keyboard.press(name);
  }

  /** Letter by letter, where the caret is. */
  async types(words) {
    this.letters += [...words].length;
    await this.page.keyboard.type(words);
  }

  /** Types in a field, over what is there. */
  async fills(locator, words) {
    await this.press(locator);
    await this.key('Control+a');
    await this.types(words);
  }

  /** What it took, for people to read. */
  get took() {
    const seconds = Math.round((performance.now() - this.began) / 1000);
    return `${this.pages} pages, ${this.presses} presses, ${this.letters} letters, ${seconds} s`;
  }
}
