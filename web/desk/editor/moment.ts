// Moments as the desk's pages tell them: by the journalist's clock, of 24 hours, with the day where that isn't today.

import { digits } from '../minutes';

/** The zone of whoever is at the desk, as the page knows it. */
const zone = (): string | undefined => document.getElementById('live-banner')?.dataset.zone || undefined;

/** A moment in words; nothing where it is none. */
export function moment(written: string, now = new Date()): string {
  const at = new Date(written);
  if (Number.isNaN(at.valueOf())) return '';
  const as = (how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(document.documentElement.lang, { ...how, timeZone: zone(), numberingSystem: digits() });
  const day = as({ dateStyle: 'medium' });
  const clock = as({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return day.format(at) === day.format(now) ? clock : `${day.format(at)} ${clock}`;
}
