/** Told to the other tabs, so that no page of somebody who has left stays on the screen. */
export const UTLOGGET = 'helhet.utlogget';
/** When the session was last renewed, and when it ends whatever is done, in milliseconds; shared by the tabs. */
export const FORNYET = 'helhet.fornyet';
export const SLUTTER = 'helhet.slutter';

/** Whether the page looks after the end of its session itself: a screen on duty stays and says so. */
export const passesPaa = (): boolean => !window.dispatchEvent(new Event(UTLOGGET, { cancelable: true }));

/** Logs out and leaves; `grunn` is a reason the login page tells. An unsent form does not hold the page back. */
export async function loggUt(grunn?: 'inaktiv' | 'utgaatt'): Promise<void> {
  if (grunn && passesPaa()) return;
  window.addEventListener('beforeunload', (e) => e.stopImmediatePropagation(), { capture: true });
  // Who leaves takes the unsent answers along; who is thrown out finds them again.
  if (!grunn) await import('@/components/skjemavisning/lokallager').then((m) => m.slettLokaleSvar()).catch(() => {});
  // Fetched when it is needed: it is large, and every page has this button.
  await import('next-auth/react').then(({ signOut }) => signOut({ redirect: false })).catch(() => {});
  localStorage.setItem(UTLOGGET, String(Date.now()));
  const til = `${window.location.pathname}${window.location.search}`;
  window.location.assign(grunn ? `/logg-inn?grunn=${grunn}&callbackUrl=${encodeURIComponent(til)}` : '/logg-inn');
}
