import { glem } from '@/components/skjema/tattVare';

/** Told to the other tabs, with when and why, so that no page of somebody who has left stays on the screen. */
export const UTLOGGET = 'helhet.utlogget';
/** When the session was last renewed, and when it ends whatever is done, in milliseconds; shared by the tabs. */
export const FORNYET = 'helhet.fornyet';
export const SLUTTER = 'helhet.slutter';
/** Whose pages stand in the tabs. */
export const HVEM = 'helhet.hvem';

/** Whether the page looks after the end of its session itself: a screen on duty stays and says so. */
export const passesPaa = (): boolean => !window.dispatchEvent(new Event(UTLOGGET, { cancelable: true }));

/** The login page, with why, and the way back here. */
export const innlogging = (grunn?: string): string =>
  grunn ? `/logg-inn?grunn=${grunn}&callbackUrl=${encodeURIComponent(`${window.location.pathname}${window.location.search}`)}` : '/logg-inn';

/**
 * Logs out and leaves; `grunn` is a reason the login page tells. An unsent form does not hold the page back: what is not
 * sent stays on the device, for its owner alone (components/skjemavisning/lokallager).
 */
export async function loggUt(grunn?: 'inaktiv' | 'utgaatt'): Promise<void> {
  if (grunn && passesPaa()) return;
  window.addEventListener('beforeunload', (e) => e.stopImmediatePropagation(), { capture: true });
  // Who is thrown out may still be on duty: what they are told on this machine ends with their own logout alone.
  const [vert, sikker] = window.location.protocol === 'https:' ? ['__Host-', '; Secure'] : ['', ''];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
  if (grunn) document.cookie = `${vert}helhet.utkastet=1; path=/; max-age=60; SameSite=Lax${sikker}`;
  else await import('@/components/varsling/abonnement').then((m) => m.avsluttAbonnement()).catch(() => {});
  glem();
  // Fetched when it is needed: it is large, and every page has this button.
  await import('next-auth/react').then(({ signOut }) => signOut({ redirect: false })).catch(() => {});
  localStorage.setItem(UTLOGGET, `${Date.now()} ${grunn ?? ''}`);
  window.location.assign(innlogging(grunn));
}
