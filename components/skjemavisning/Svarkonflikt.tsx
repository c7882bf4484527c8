'use client';
import { useTranslations } from 'next-intl';
import { Alert, Button, Heading, Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/designsystemet';
import { visDato, visKlokke } from '../felles/dato';
import { Feilmelding } from '../skjema/Feilmelding';
import type { Feilsvar } from '../skjema/svar';
import { ulike } from './feltnavn';
import { alleItem, type QuestionnaireResponse, type Skjema, tilVerdier, type Verdier } from './qr';
import s from './Skjemavisning.module.css';
import { visVerdi } from './tekst';

/** What `gjeldende` holds in a KONFLIKT about answers: the response as it is now, and its version. */
export type GjeldendeSvar = { qr: QuestionnaireResponse; versjon?: string | number };

type Props = {
  skjema: Skjema;
  svar: Feilsvar;
  mine: Verdier;
  endretHer: string[];
  loes: (valg: 'mine' | 'deres', gjeldende: { verdier: Verdier; versjon?: string | number }) => void;
};

/** Two have answered: shows both where they differ, and lets the user choose. Nothing is lost before that. */
export function Svarkonflikt({ skjema, svar, mine, endretHer, loes }: Props) {
  const t = useTranslations('komponenter.skjemavisning');
  const naa = svar.gjeldende as GjeldendeSvar | undefined;
  if (!naa?.qr) return <Feilmelding svar={svar} />;
  const deres = tilVerdier(skjema, naa.qr);
  const gjeldende = { verdier: deres, versjon: naa.versjon };
  const uenige = ulike(mine, deres).filter((id) => endretHer.includes(id));
  const ord = { ja: t('ja'), nei: t('nei') };
  const rader = alleItem(skjema.item).filter((i) => uenige.includes(i.linkId));
  const vis = (i: (typeof rader)[number], v: Verdier) => visVerdi(i, v[i.linkId], ord).join(', ') || t('ubesvart');
  return (
    <Alert data-color="warning" role="alert">
      <div className="stabel" data-tett>
        <Heading level={2} data-size="2xs">
          {t('konflikt')}
        </Heading>
        {svar.endret && <p>{t('endretAv', { av: svar.endret.av, dato: visDato(svar.endret.naar), tid: visKlokke(svar.endret.naar) })}</p>}
        {rader.length > 0 && (
          <Table className={s.konflikt}>
            <TableHead>
              <TableRow>
                <TableHeaderCell>{t('sporsmaal')}</TableHeaderCell>
                <TableHeaderCell>{t('mitt')}</TableHeaderCell>
                <TableHeaderCell>{t('deres')}</TableHeaderCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rader.map((i) => (
                <TableRow key={i.linkId}>
                  <TableHeaderCell scope="row">{i.text}</TableHeaderCell>
                  <TableCell>{vis(i, mine)}</TableCell>
                  <TableCell>{vis(i, deres)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        <div className="rad">
          <Button data-color="accent" onClick={() => loes('mine', gjeldende)}>
            {t('brukMine')}
          </Button>
          <Button variant="secondary" data-color="accent" onClick={() => loes('deres', gjeldende)}>
            {t('brukDeres')}
          </Button>
        </div>
      </div>
    </Alert>
  );
}
