/* Shows web push when no page is open, says that it was shown, and opens the varsel. Stores nothing. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));

const post = (sti, d) =>
  fetch(sti, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(d),
    signal: AbortSignal.timeout(3000),
  });

/* Whether somebody else is logged in here than the message is for. No answer is no: an alarm is not to be lost. */
async function forAndre(d) {
  try {
    const a = await self.registration.pushManager.getSubscription();
    const r = await post('/api/varsling/min', { id: d.utsending, endpoint: a ? a.endpoint : '' });
    if (r.status !== 409) return null;
    if (a) await a.unsubscribe();
    return await r.json();
  } catch {
    return null;
  }
}

async function vis(d) {
  const andre = await forAndre(d);
  if (andre) return self.registration.showNotification(andre.tittel, { body: andre.tekst, icon: '/icon.svg', data: { lenke: '/respons/vakt' } });
  await self.registration.showNotification(d.tittel || 'Helhet', {
    body: d.tekst || '',
    tag: d.merke,
    renotify: Boolean(d.merke),
    requireInteraction: true,
    icon: '/icon.svg',
    data: { lenke: typeof d.lenke === 'string' && d.lenke.startsWith('/') ? d.lenke : '/respons' },
  });
  await post('/api/varsling/levert', { id: d.utsending }).catch(() => {});
}

self.addEventListener('push', (e) => e.waitUntil(vis(e.data ? e.data.json() : {})));

/* The push service has given the browser a new address. Who is not logged in to say so is told nothing on the new one. */
async function forny(gammel, nytt) {
  const a = nytt || (gammel && (await self.registration.pushManager.subscribe(gammel.options)));
  if (!a) return;
  const { endpoint, keys } = a.toJSON();
  const r = await post('/api/varsling/forny', { gammel: gammel ? gammel.endpoint : '', endpoint, p256dh: keys.p256dh, auth: keys.auth }).catch(() => null);
  if (!r || !r.ok) await a.unsubscribe();
}

self.addEventListener('pushsubscriptionchange', (e) => e.waitUntil(forny(e.oldSubscription, e.newSubscription)));

self.addEventListener('notificationclick', (e) => {
  e.notification.close();
  const { lenke } = e.notification.data;
  e.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async (vinduer) => {
      for (const v of vinduer) {
        try {
          await v.navigate(lenke);
          return await v.focus();
        } catch {
          // Not ours to move: another, or a new one.
        }
      }
      return self.clients.openWindow(lenke);
    }),
  );
});
