const SW = '/varsel-sw.js';

export const kanVarsle = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** This browser's subscription, if it has one. */
export async function abonnementHer(): Promise<PushSubscription | null> {
  const r = await navigator.serviceWorker.getRegistration(SW);
  return (await r?.pushManager.getSubscription()) ?? null;
}

/** Subscribes this browser. One that is there is made again, as with a new key, unless it is to be kept. */
export async function startAbonnement(offentligNokkel: string, behold = false): Promise<{ endpoint: string; p256dh: string; auth: string }> {
  await navigator.serviceWorker.register(SW);
  const r = await navigator.serviceWorker.ready;
  if (!behold) await (await r.pushManager.getSubscription())?.unsubscribe();
  const a = await r.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: somByte(offentligNokkel) });
  const { endpoint, keys } = a.toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
}

const somByte = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** This browser is told nothing more. */
export async function avsluttAbonnement(): Promise<void> {
  if (kanVarsle()) await (await abonnementHer())?.unsubscribe();
}
