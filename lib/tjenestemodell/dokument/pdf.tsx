import { GRUNNSPRAK } from '@/lib/platform/sprak';
import { oversetter } from '@/lib/platform/tekster';
import 'server-only';
import { Document, Link, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { SKRIFT } from '@/lib/platform/ark/pdf';
import type { Dokument, Dokumentoppgave } from './queries';

const t = oversetter('tjenestemodell');
const status = oversetter('modellskjema.status');
const dato = (iso: string) => new Intl.DateTimeFormat(GRUNNSPRAK, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

const s = StyleSheet.create({
  side: { fontFamily: SKRIFT, fontSize: 10, lineHeight: 1.4, paddingTop: '18mm', paddingBottom: '22mm', paddingHorizontal: '18mm' },
  forside: { marginTop: '60mm' },
  h1: { fontSize: 26, fontWeight: 600, lineHeight: 1.2, marginBottom: 8 },
  h2: { fontSize: 17, fontWeight: 600, lineHeight: 1.25, marginBottom: 6 },
  h3: { fontSize: 13, fontWeight: 600, lineHeight: 1.25, marginTop: 14, marginBottom: 3 },
  h4: { fontSize: 10.5, fontWeight: 600, marginTop: 7, marginBottom: 2 },
  dempet: { color: '#555' },
  avsnitt: { marginBottom: 5 },
  innhold: { color: '#1f3d36', textDecoration: 'none' },
  rad: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: '#bbb', paddingVertical: 3 },
  hode: { fontWeight: 600, borderBottomWidth: 1, borderColor: '#333' },
  celle: { paddingRight: 6, fontSize: 8.5 },
  punkt: { flexDirection: 'row', marginBottom: 2 },
  merke: { width: '5mm' },
  tekst: { flex: 1 },
  // From the top: the library loses a fixed element that is placed from the bottom, on a page that runs over many.
  sidetall: { position: 'absolute', top: '284mm', left: '18mm', width: '174mm', fontSize: 8.5, color: '#555', textAlign: 'right' },
  liggende: { top: '198mm', width: '261mm' },
});
const BREDDER = { oppgave: '25%', A: '17%', U: '18%', K: '17%', I: '16%', status: '7%' } as const;

/** Draws the whole model as a PDF on A4: contents, matrix summary, then every task with its status. */
export const tegnDokument = (d: Dokument): Promise<Buffer> => renderToBuffer(<Modelldokument d={d} />);

function Modelldokument({ d }: { d: Dokument }) {
  return (
    <Document title={d.navn} author={d.virksomhet} creator="Helhet" language={GRUNNSPRAK} creationDate={new Date(`${d.dato}T12:00:00Z`)}>
      <Page size="A4" style={s.side}>
        <View style={s.forside}>
          <Text style={s.h1}>{d.navn}</Text>
          <Text>{d.virksomhet}</Text>
          <Text style={s.dempet}>{t('dokument.grunnlag', { mal: d.mal, versjon: d.malVersjon, dato: dato(d.dato) })}</Text>
        </View>
      </Page>
      <Page size="A4" style={s.side}>
        <Text style={s.h2}>{t('dokument.innhold')}</Text>
        {d.omraader.map((o) => (
          <View key={o.id}>
            <Text style={s.h4}>{o.navn}</Text>
            {o.oppgaver.map((x) => (
              <Link key={x.id} src={`#${x.id}`} style={s.innhold}>
                {`${x.nr}. ${x.tittel}`}
              </Link>
            ))}
          </View>
        ))}
        <Bunn />
      </Page>
      <Page size="A4" orientation="landscape" style={s.side}>
        <Text style={s.h2}>{t('dokument.matrise')}</Text>
        <Text style={{ ...s.dempet, ...s.avsnitt }}>{t('dokument.koder')}</Text>
        <Rad fet tekster={[t('dokument.oppgave'), 'A', 'U', 'K', 'I', t('dokument.paaPlass')]} />
        {d.omraader
          .flatMap((o) => o.oppgaver)
          .map((x) => (
            <Rad
              key={x.id}
              tekster={[
                x.tittel,
                ...(x.ikkeRelevantGrunn === null
                  ? x.ansvar.map((a) => a.hvem.join(', '))
                  : [t('ikkeRelevant', { grunn: x.ikkeRelevantGrunn }), '', '', '']),
                x.ikkeRelevantGrunn === null ? `${x.sjekk.PAA_PLASS} / ${x.sjekk.totalt}` : '',
              ]}
            />
          ))}
        <Bunn liggende />
      </Page>
      {d.omraader.map((o) => (
        <Page key={o.id} size="A4" style={s.side}>
          <Text style={s.h2}>{o.navn}</Text>
          <Text style={s.dempet}>{o.ingress}</Text>
          {o.oppgaver.map((x) => (
            <Oppgave key={x.id} o={x} />
          ))}
          <Bunn />
        </Page>
      ))}
    </Document>
  );
}

function Bunn({ liggende }: { liggende?: boolean }) {
  const stil = liggende ? { ...s.sidetall, ...s.liggende } : s.sidetall;
  return <Text style={stil} fixed render={({ pageNumber, totalPages }) => t('dokument.side', { side: pageNumber, sider: totalPages })} />;
}

function Rad({ tekster, fet }: { tekster: string[]; fet?: boolean }) {
  return (
    <View style={fet ? { ...s.rad, ...s.hode } : s.rad} wrap={false} fixed={fet}>
      {Object.values(BREDDER).map((width, i) => (
        <Text key={i} style={{ ...s.celle, width }}>
          {tekster[i]}
        </Text>
      ))}
    </View>
  );
}

function Oppgave({ o }: { o: Dokumentoppgave }) {
  return (
    <View id={o.id}>
      <Text style={s.h3} minPresenceAhead={60}>{`${o.nr}. ${o.tittel}`}</Text>
      <Text style={s.avsnitt}>{o.ingress}</Text>
      {o.ikkeRelevantGrunn !== null && <Text style={s.avsnitt}>{t('ikkeRelevant', { grunn: o.ikkeRelevantGrunn })}</Text>}
      {o.ansvar
        .filter((a) => a.hvem.length > 0)
        .map((a) => (
          <Text key={a.kode}>
            <Text style={{ fontWeight: 600 }}>{`${t(`dokument.kode.${a.kode}`)}: `}</Text>
            {a.hvem.join(', ')}
          </Text>
        ))}
      {o.notatTekst !== '' && (
        <>
          <Text style={s.h4} minPresenceAhead={30}>
            {t('oppgave.notat')}
          </Text>
          <Text>{o.notatTekst}</Text>
        </>
      )}
      {o.ikkeRelevantGrunn === null &&
        o.deler.map((d) => (
          <View key={d.del}>
            <Text style={s.h4} minPresenceAhead={30}>
              {t(`deler.${d.del}`)}
            </Text>
            {d.punkter.map((p) => (
              <View key={p.id} style={s.punkt} wrap={false}>
                <Text style={s.merke}>•</Text>
                <Text style={s.tekst}>
                  {p.tekst}
                  <Text style={s.dempet}>{punktmerke(p)}</Text>
                </Text>
              </View>
            ))}
          </View>
        ))}
    </View>
  );
}

function punktmerke(p: Dokumentoppgave['deler'][number]['punkter'][number]): string {
  const deler = [
    p.opphav === 'MAL' ? null : t(`opphav.${p.opphav}`),
    p.status && status(p.status),
    p.ansvarlig,
    p.frist && dato(p.frist),
    p.ikkeRelevantGrunn === null ? null : t('ikkeRelevant', { grunn: p.ikkeRelevantGrunn }),
  ].filter(Boolean);
  return deler.length > 0 ? `  (${deler.join(', ')})` : '';
}
