'use client';
import { type ComponentType, useEffect, useState } from 'react';
import { useSesjonsvakt } from './useSesjonsvakt';

type Dialog = ComponentType<ReturnType<typeof useSesjonsvakt>>;

/** Warns before the session ends. The warning is fetched when the page stands: it is not needed for some while. */
export function Sesjonsvakt({ inaktiv }: { inaktiv: number }) {
  const sesjon = useSesjonsvakt(inaktiv);
  const [Vis, setVis] = useState<Dialog>();
  useEffect(() => {
    import('./Sesjonsdialog').then(
      (m) => setVis(() => m.default),
      () => {},
    );
  }, []);
  return Vis && <Vis {...sesjon} />;
}
