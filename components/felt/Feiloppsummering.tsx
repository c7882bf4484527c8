'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { type FieldErrors, useFormContext } from 'react-hook-form';
import { ErrorSummary, ErrorSummaryHeading, ErrorSummaryItem, ErrorSummaryLink, ErrorSummaryList } from '@/components/designsystemet-skjema';
import { feltId } from './feltId';
import { useFeiltekst } from './useFeiltekst';

/** Every field with an error, by its name in the form. */
export function feilliste(errors: FieldErrors, over = ''): { navn: string; melding?: string }[] {
  return Object.entries(errors).flatMap(([nokkel, e]) => {
    if (!e || nokkel === 'ref' || (over === '' && nokkel === 'root')) return [];
    const navn = over + nokkel;
    if (typeof e.type === 'string') return [{ navn, melding: e.message as string | undefined }];
    return feilliste(e as FieldErrors, `${navn}.`);
  });
}

/** The fields from the top of the page down, whatever the order of the schema; one that is not on the page comes last. */
function iSidensRekkefolge(navn: string[]): string[] {
  const plass = new Map(
    [...document.querySelectorAll('[id^="felt-"], [name]')].flatMap((e, i) => [
      [e.id, i] as const,
      [feltId(e.getAttribute('name') ?? ''), i] as const,
    ]),
  );
  const sted = (n: string) => plass.get(feltId(n)) ?? Number.POSITIVE_INFINITY;
  return navn.toSorted((a, b) => (sted(a) === sted(b) ? 0 : sted(a) - sted(b)));
}

/**
 * What must be put right, after an attempt to send: takes focus then, and never while someone is typing. `etiketter`
 * gives the fields' labels by name.
 */
export function Feiloppsummering({ etiketter }: { etiketter?: Record<string, string> }) {
  const t = useTranslations('komponenter.feiloppsummering');
  const feiltekst = useFeiltekst();
  const { formState, setFocus } = useFormContext();
  const { errors, submitCount, isSubmitting } = formState;
  const [vedSending, setVedSending] = useState<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was wrong when it was sent
  useEffect(() => {
    if (submitCount > 0 && !isSubmitting) setVedSending(iSidensRekkefolge(feilliste(errors).map((f) => f.navn)));
  }, [submitCount, isSubmitting]);

  const alle = feilliste(errors);
  const feil = vedSending.flatMap((navn) => alle.filter((f) => f.navn === navn));
  if (feil.length === 0) return null;
  return (
    <ErrorSummary key={submitCount}>
      <ErrorSummaryHeading level={2}>{t('tittel')}</ErrorSummaryHeading>
      <ErrorSummaryList>
        {feil.map((f) => (
          <ErrorSummaryItem key={f.navn}>
            <ErrorSummaryLink
              href={`#${feltId(f.navn)}`}
              onClick={(e) => {
                e.preventDefault();
                setFocus(f.navn);
              }}
            >
              {[etiketter?.[f.navn], feiltekst(f.melding ?? 'ugyldig')].filter(Boolean).join(': ')}
            </ErrorSummaryLink>
          </ErrorSummaryItem>
        ))}
      </ErrorSummaryList>
    </ErrorSummary>
  );
}
