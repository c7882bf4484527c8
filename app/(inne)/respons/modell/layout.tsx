import type { ReactNode } from 'react';
import { krevActor } from '@/lib/platform/session';
import { hentModellversjon } from '@/lib/respons/oppdrag/modell/queries';
import { Modellfaner } from './Modellfaner';

/** The frame of the model's pages: the ways around in it, once there is one. */
export default async function Layout({ children }: { children: ReactNode }) {
  const harModell = (await hentModellversjon(await krevActor())) > 0;
  return (
    <>
      {harModell && <Modellfaner />}
      {children}
    </>
  );
}
