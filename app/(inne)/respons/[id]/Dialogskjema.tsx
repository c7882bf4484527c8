'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import type { DefaultValues } from 'react-hook-form';
import { Button, Dialog, DialogBlock, Heading } from '@/components/designsystemet';
import { skjemanokkel } from '@/components/skjema/fornyet';
import { Handlingsskjema } from '@/components/skjema/Handlingsskjema';
import type { Svar } from '@/components/skjema/svar';
import type { z } from '@/lib/platform/zod';
import { useKladdrom } from '../usendt/Kladdrom';
import type { Skjemanavn } from '../usendt/kladdtekst';

/** What is to be done has the focus when the dialog opens, and not the cross that closes it. */
const forstFokus = (innhold: HTMLElement | null): void =>
  innhold?.querySelector('a[href], button, input, select, textarea')?.setAttribute('autofocus', '');

/** A button that opens something in a dialog. `children` gets the way to close it. With a `navn` a draft of it can open it too. */
export function Dialogknapp({
  knapp,
  tittel,
  ikon,
  variant = 'secondary',
  farge,
  navn,
  children,
}: {
  knapp: string;
  navn?: Skjemanavn;
  tittel?: string;
  ikon?: ReactNode;
  variant?: 'primary' | 'secondary' | 'tertiary';
  farge?: 'danger' | 'accent' | 'neutral';
  children: (lukk: () => void) => ReactNode;
}) {
  const [aapen, setAapen] = useState(false);
  const t = useTranslations('respons.handling');
  const lukk = () => setAapen(false);
  const rom = useKladdrom();
  const meld = rom?.meld;
  useEffect(() => (navn ? meld?.(navn, () => setAapen(true)) : undefined), [navn, meld]);
  return (
    <>
      <Button variant={variant} data-color={farge} onClick={() => setAapen(true)}>
        {ikon}
        {knapp}
      </Button>
      <Dialog open={aapen} onClose={lukk} closeButton={t('avbryt')} aria-label={tittel ?? knapp}>
        {aapen && (
          <>
            <DialogBlock>
              <Heading level={2} data-size="xs">
                {tittel ?? knapp}
              </Heading>
            </DialogBlock>
            <DialogBlock>
              <div ref={forstFokus}>{children(lukk)}</div>
            </DialogBlock>
          </>
        )}
      </Dialog>
    </>
  );
}

/** A dialog with one form; closes when it has been sent, and the page is read again. What is written is kept until then. */
export function Dialogskjema<S extends z.ZodObject, T>({
  schema,
  standardverdier,
  handling,
  sendTekst,
  sendFarge,
  etiketter,
  etterpaa,
  children,
  ...knapp
}: Omit<Parameters<typeof Dialogknapp>[0], 'children'> & {
  schema: S;
  standardverdier: DefaultValues<z.input<S>>;
  handling: (data: z.output<S> & { nokkel: string }) => Promise<Svar<T>>;
  sendTekst: string;
  sendFarge?: 'accent' | 'danger';
  etiketter?: Record<string, string>;
  etterpaa?: (verdi: T) => void;
  children: ReactNode;
}) {
  const router = useRouter();
  const om = useKladdrom()?.om;
  return (
    <Dialogknapp {...knapp}>
      {(lukk) => (
        <Handlingsskjema
          schema={schema}
          standardverdier={standardverdier}
          handling={handling}
          sendTekst={sendTekst}
          sendFarge={sendFarge}
          kladd={skjemanokkel('respons', Object.keys(schema.shape), standardverdier)}
          kladdom={om && knapp.navn && { ...om, skjema: knapp.navn }}
          etiketter={etiketter}
          etterpaa={(verdi: T) => {
            lukk();
            etterpaa?.(verdi);
            router.refresh();
          }}
        >
          {children}
        </Handlingsskjema>
      )}
    </Dialogknapp>
  );
}
