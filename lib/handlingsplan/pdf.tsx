import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { oversetter } from '@/lib/platform/tekster';
import 'server-only';
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { type Blokk, fraRiktekst } from '@/lib/brev/blokker';
import { Biter, Punkter } from '@/lib/brev/pdfbiter';
import { SKRIFT } from '@/lib/platform/ark/pdf';
import type { Plandokument } from './queries';

const t = oversetter('plan');
const LINJE = '#bbb';
const s = StyleSheet.create({
  side: { fontFamily: SKRIFT, fontSize: 10, lineHeight: 1.35, paddingVertical: '20mm', paddingHorizontal: '18mm' },
  avsender: { fontSize: 11, fontWeight: 600, marginBottom: 6 },
  tittel: { fontSize: 18, fontWeight: 600, marginBottom: 6, lineHeight: 1.25 },
  om: { color: '#444', marginBottom: 10 },
  h2: { fontSize: 13, fontWeight: 600, marginTop: 14, marginBottom: 5 },
  h3: { fontSize: 11, fontWeight: 600, marginTop: 6, marginBottom: 3 },
  avsnitt: { marginBottom: 6 },
  hode: { flexDirection: 'row', borderBottomWidth: 1, borderBottomColor: '#333', paddingVertical: 3, fontWeight: 600, fontSize: 9 },
  rad: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: LINJE, paddingVertical: 3, fontSize: 9 },
  celle: { paddingRight: '2mm' },
  dempet: { color: '#555', fontSize: 8 },
  sidetall: { position: 'absolute', top: '281mm', left: '18mm', right: '18mm', fontSize: 8, textAlign: 'right' },
});

const visDato = (iso: string | null) => (iso ? iso.split('-').reverse().join('.') : '');

/** Draws the plan as a PDF on A4, with the fonts embedded; the same as the page. */
export const tegnPlan = (d: Plandokument): Promise<Buffer> => renderToBuffer(<Plan d={d} />);

function Plan({ d }: { d: Plandokument }) {
  return (
    <Document title={d.tittel} author={d.virksomhet} creator="Helhet" language={GRUNNSPRAK}>
      <Page size="A4" style={s.side}>
        <Text style={s.avsender}>{d.virksomhet}</Text>
        <Text style={s.tittel}>{d.tittel}</Text>
        <Text style={s.om}>
          {`${t('dok.om', { modell: d.modell.navn, mal: d.modell.mal, versjon: d.modell.malVersjon })}\n${t('dok.dato', { dato: visDato(d.dato) })}. ${t('dok.statuslinje', { status: t(`status.${d.status}`) })}.`}
        </Text>
        <Riktekst tittel={t('dok.innledning')} json={d.innledning} />
        <Overskrift tekst={t('dok.naa')} />
        <Tabell
          hode={[t('dok.kol.omraade'), t('dok.kol.medA'), t('dok.kol.sjekk')]}
          bredder={[5, 2, 2]}
          rader={d.omraader.map((o) => [o.navn, t('dok.av', { del: o.medA, av: o.oppgaver }), t('dok.av', { del: o.paaPlass, av: o.totalt })])}
        />
        <Overskrift tekst={t('dok.avvik')} />
        {d.avvik.length === 0 ? (
          <Text>{t('dok.ingenAvvik')}</Text>
        ) : (
          <Tabell
            hode={[t('dok.kol.oppgave'), t('dok.kol.ansvarlige')]}
            bredder={[7, 2]}
            rader={d.avvik.map((o) => [`${o.nr}. ${o.tittel}`, t('dok.antallA', { antall: o.antallA })])}
          />
        )}
        <Overskrift tekst={t('dok.tiltak')} />
        {d.tiltak.length === 0 ? (
          <Text>{t('dok.ingenTiltak')}</Text>
        ) : (
          <Tabell
            hode={[t('dok.kol.nr'), t('dok.kol.tiltak'), t('dok.kol.ansvarlig'), t('dok.kol.frist'), t('dok.kol.status')]}
            bredder={[0.7, 6, 2, 1.6, 1.4]}
            rader={d.tiltak.map((r) => [
              String(r.nr),
              [
                r.tekst,
                ...(r.oppgave && r.kilde === 'SJEKKPUNKT' ? [t('side.oppgave', { nr: r.oppgave.nr, tittel: r.oppgave.tittel })] : []),
                r.kommentar ?? '',
              ],
              r.ansvarlig ?? '',
              visDato(r.frist),
              t(`tiltakstatus.${r.status}`),
            ])}
          />
        )}
        <Riktekst tittel={t('dok.forslag')} json={d.forslag} />
        <Overskrift tekst={t('dok.beslutning')} />
        <Text>{d.besluttet && d.besluttetAv ? t('side.besluttet', { av: d.besluttetAv, dato: visDato(d.besluttet) }) : t('dok.ikkeBesluttet')}</Text>
        <Text style={s.sidetall} fixed render={({ pageNumber, totalPages }) => t('dok.side', { nr: pageNumber, av: totalPages })} />
      </Page>
    </Document>
  );
}

const Overskrift = ({ tekst }: { tekst: string }) => (
  <Text style={s.h2} minPresenceAhead={50}>
    {tekst}
  </Text>
);

type Celle = string | string[];
function Tabell({ hode, bredder, rader }: { hode: string[]; bredder: number[]; rader: Celle[][] }) {
  const bredde = (i: number) => ({ ...s.celle, flexGrow: bredder[i] ?? 1, flexShrink: 1, flexBasis: 0 });
  return (
    <View>
      <View style={s.hode} wrap={false}>
        {hode.map((h, i) => (
          <Text key={h} style={bredde(i)}>
            {h}
          </Text>
        ))}
      </View>
      {rader.map((r, n) => (
        <View key={n} style={s.rad} wrap={false}>
          {r.map((c, i) => (
            <View key={i} style={bredde(i)}>
              {(Array.isArray(c) ? c.filter(Boolean) : [c]).map((linje, j) => (
                <Text key={j} style={j > 0 ? s.dempet : {}}>
                  {linje}
                </Text>
              ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function Riktekst({ tittel, json }: { tittel: string; json: unknown }) {
  const blokker = fraRiktekst(json);
  if (blokker.length === 0) return null;
  return (
    <>
      <Overskrift tekst={tittel} />
      {blokker.map((b, i) => (
        <Del key={i} b={b} />
      ))}
    </>
  );
}

function Del({ b }: { b: Blokk }) {
  if (b.type !== 'liste')
    return (
      <Text style={b.type === 'overskrift' ? s.h3 : s.avsnitt}>
        <Biter biter={b.biter} />
      </Text>
    );
  return (
    <View style={s.avsnitt}>
      <Punkter liste={b} />
    </View>
  );
}
