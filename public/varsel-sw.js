/* Shows web push when no page is open, says that it was shown, and opens the varsel. Stores nothing. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));

self.addEventListener('push', (e) => {
  const d = e.data ? e.data.json() : {};
  const vis = self.registration.showNotification(d.tittel || 'Helhet', {
    body: d.tekst || '',
    tag: d.merke,
    renotify: Boolean(d.merke),
    requireInteraction: true,
    icon: '/icon.svg',
    data: { lenke: typeof d.lenke === 'string' && d.lenke.startsWith('/') ? d.lenke : '/respons' },
  });
  const kvitter = vis
    .then(() =>
      fetch('/api/varsling/levert', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: d.utsending }),
      }),
    )
    .catch(() => {});
  e.waitUntil(Promise.all([vis, kvitter]));
});

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
