'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import {
  Alert,
  Input,
  Label,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
  ValidationMessage,
} from '@/components/designsystemet';
import { Field, FieldDescription } from '@/components/designsystemet-skjema';
import { nyNokkel } from '@/components/felles/nokkel';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import type { Svar } from '@/components/skjema/svar';
import { publiserMalHandling } from '@/lib/tjenestemodell/mal/actions';
import type { Publisert } from '@/lib/tjenestemodell/mal/commands';

/** Sends a template file to be checked and published; what is wrong is told path by path. */
export function Publiser() {
  const t = useTranslations('oppgradering.maler');
  const feiltekst = useFeiltekst();
  const router = useRouter();
  const nokkel = useRef<string>(undefined);
  const [fil, setFil] = useState<File>();
  const [mangler, setMangler] = useState(false);
  const [utfall, setUtfall] = useState<Publisert>();
  const send = async (): Promise<Svar<Publisert>> => {
    setMangler(!fil);
    if (!fil) return { ok: false, kode: 'UGYLDIG', melding: 'malfilMangler' };
    nokkel.current ??= nyNokkel();
    return publiserMalHandling({ nokkel: nokkel.current, innhold: await fil.text() });
  };
  return (
    <div className="stabel">
      <Field>
        <Label htmlFor="malfil">{t('fil')}</Label>
        <FieldDescription>{t('filHjelp')}</FieldDescription>
        <Input
          id="malfil"
          type="file"
          accept="application/json,.json"
          aria-invalid={mangler || undefined}
          onChange={(e) => {
            nokkel.current = undefined;
            setUtfall(undefined);
            setMangler(false);
            setFil(e.target.files?.[0]);
          }}
        />
        {mangler && <ValidationMessage>{feiltekst('malfilMangler')}</ValidationMessage>}
      </Field>
      <Knapphandling
        variant="primary"
        handling={send}
        etterpaa={(v) => {
          nokkel.current = undefined;
          setUtfall(v);
          if (v.feil.length === 0) router.refresh();
        }}
      >
        {t('send')}
      </Knapphandling>
      <div role="status">{utfall && <Utfall u={utfall} />}</div>
    </div>
  );
}

function Utfall({ u }: { u: Publisert }) {
  const t = useTranslations('oppgradering.maler');
  if ('malId' in u) return <Alert data-color="success">{t('ok', { mal: u.malId, versjon: u.versjon })}</Alert>;
  return (
    <div className="stabel">
      <Alert data-color="danger">{t('feil', { antall: u.feil.length })}</Alert>
      <Table>
        <TableHead>
          <TableRow>
            <TableHeaderCell>{t('feilSti')}</TableHeaderCell>
            <TableHeaderCell>{t('feilHva')}</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {u.feil.slice(0, 100).map((f, i) => (
            <TableRow key={i}>
              <TableCell>{f.sti || t('heleFilen')}</TableCell>
              <TableCell>{f.regel ? t(`regel.${f.regel}`) : f.melding}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
