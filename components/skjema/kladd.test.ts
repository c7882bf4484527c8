import { expect, it, vi } from 'vitest';
import { vedKladd } from './kladd';

it('tells of what has been written in another tab, and when the page is seen again', async () => {
  vi.stubGlobal('window', new EventTarget());
  const side = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  vi.stubGlobal('document', side);
  const fn = vi.fn();
  const slipp = vedKladd(fn);
  const annen = new BroadcastChannel('helhet.kladd');
  annen.postMessage(null);
  await vi.waitFor(() => expect(fn).toHaveBeenCalledTimes(1));
  side.dispatchEvent(new Event('visibilitychange'));
  expect(fn).toHaveBeenCalledTimes(1);
  side.visibilityState = 'visible';
  side.dispatchEvent(new Event('visibilitychange'));
  expect(fn).toHaveBeenCalledTimes(2);
  slipp();
  side.dispatchEvent(new Event('visibilitychange'));
  expect(fn).toHaveBeenCalledTimes(2);
  annen.close();
});
