'use client';
import { useLocale } from 'next-intl';
import { useEffect, useRef } from 'react';
import { DayPicker, type Matcher } from 'react-day-picker';
import { nb, nn } from 'react-day-picker/locale';
import 'react-day-picker/style.css';
import s from './Felt.module.css';

const somDato = (iso: string): Date => new Date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
const somISO = (d: Date): string => `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`;

/** The month view behind Datofelt; loaded only when it is opened. */
export default function Kalender({
  valgt,
  velg,
  fra,
  til,
  aarvalg,
}: {
  valgt?: string;
  velg: (iso: string) => void;
  fra?: string;
  til?: string;
  aarvalg?: boolean;
}) {
  const sperret: Matcher[] = [...(fra ? [{ before: somDato(fra) }] : []), ...(til ? [{ after: somDato(til) }] : [])];
  const ramme = useRef<HTMLDivElement>(null);
  // Not DayPicker's autoFocus: the popover has not been placed yet, and focus would scroll to where it is not.
  const sprak = useLocale();
  useEffect(() => {
    const id = setTimeout(() => {
      ramme.current?.querySelector<HTMLElement>('.rdp-day_button[tabindex="0"]')?.focus({ preventScroll: true });
      ramme.current?.scrollIntoView({ block: 'nearest' });
    }, 60);
    return () => clearTimeout(id);
  }, []);
  return (
    <div ref={ramme}>
      <DayPicker
        className={s.velger}
        mode="single"
        locale={sprak === 'nn' ? nn : nb}
        weekStartsOn={1}
        captionLayout={aarvalg ? 'dropdown' : 'label'}
        startMonth={fra ? somDato(fra) : aarvalg ? new Date(1900, 0) : undefined}
        endMonth={til ? somDato(til) : undefined}
        defaultMonth={valgt ? somDato(valgt) : til ? somDato(til) : undefined}
        selected={valgt ? somDato(valgt) : undefined}
        disabled={sperret}
        onSelect={(d) => velg(d ? somISO(d) : '')}
      />
    </div>
  );
}
