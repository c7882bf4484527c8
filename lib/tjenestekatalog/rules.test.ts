import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilTekst, tomRiktekst } from '@/components/riktekst/riktekst';
import { tjenestetyper } from '@/lib/innhold/queries';
import { oversetter } from '@/lib/platform/tekster';
import { egenanskaffelse, forslag, forslagFor, fraForslag, kilderTil } from './innhold';
import { erForkastet, grunnlag, mangler, manglerForInnbyggere, nesteNr } from './rules';
import { deler, innbyggerdeler, linjer } from './rules-deler';
import { linjeforskjell, sammenlign } from './rules-sammenlign';
import { type Innhold, innholdSchema, KATALOGROLLER } from './schema';

const KOMMUNE = { navn: 'Fjordvik kommune', telefon: '35 00 10 00', epost: 'post@fjordvik.demo' };
const verdi = oversetter('tjenestekatalog.verdi');
const fra = (kode: string): Innhold => {
  const f = forslagFor(kode);
  if (!f) throw new Error(kode);
  return fraForslag(f, KOMMUNE, () => 'Leverandør AS');
};
const rik = (i: Innhold) =>
  deler(i, verdi)
    .flatMap((d) => linjer(d.blokker))
    .join('\n');

describe('the content', () => {
  it('has a suggestion for every service, ready to publish and to show to citizens', () => {
    expect(forslag().map((f) => f.kode)).toEqual(tjenestetyper().map((t) => t.kode));
    for (const f of forslag()) {
      const i = fra(f.kode);
      expect(mangler(i), f.kode).toEqual([]);
      expect(manglerForInnbyggere(i, KOMMUNE), f.kode).toEqual([]);
      expect(kilderTil(f).length, f.kode).toBeGreaterThan(3);
    }
  });

  it('has every fact of the RoomMate description', () => {
    const i = fra('digitalt-tilsyn');
    const alt = [i.ingress, rik(i)].join('\n').replaceAll(/\s/g, ' ');
    for (const fakta of [
      'infrarødt kamera',
      'internett',
      'RoomMate-appen',
      'hjemmesykepleien',
      'omsorgsbolig',
      'bofellesskap',
      'sykehjem',
      'hjemmeboende',
      'flåtestyring',
      'Montering',
      'Kabling',
      '24/7/365',
      'ekstern leverandør',
      'Mandag–fredag, kl. 08:00–15:30',
      'tjenestenivåavtale',
      'kontaktpunktet mot den eksterne leverandøren',
      'basistjenestene',
      '10 000 kr',
      'utenom arbeidstid',
      'systemansvarlig',
      'prosedyrer og rutiner',
      'Kundeservice',
      'https://kundeservice.ror-ikt.no/',
      'inkluderte-basistjenester/kundeservice/',
      'tjenestenivaavtale-sla/',
    ])
      expect(alt.toLowerCase()).toContain(fakta.toLowerCase());
    expect(i.tilgjengelighet).toBe('tilgjengelig');
    expect(i.roller).toEqual({ tjenesteeier: 'Lederne i helse og omsorg i hver kommune', tjenesteforvalter: 'ROR-IKT', driftsansvarlig: 'ROR-IKT' });
    expect(i.kprKode).toBe(28);
  });

  it('says where to get things oneself, for services that exist', () => {
    const koder = new Set<string>(tjenestetyper().map((t) => t.kode));
    const punkter = egenanskaffelse().steder.flatMap((s) => s.punkter);
    expect(punkter.flatMap((p) => p.tjenester).filter((k) => !koder.has(k))).toEqual([]);
  });
});

describe('what is missing', () => {
  const hel = fra('trygghetsalarm');
  it.each([
    ['ingress', { ingress: '' }],
    ['beskrivelse', { beskrivelse: tomRiktekst() }],
    ['maalgruppe', { maalgruppe: [] }],
    ['kriterier', { kriterierTekst: '', kriterierLenke: '' }],
    ['inkludert', { inkludert: [] }],
    ['ikkeInkludert', { ikkeInkludert: [] }],
    ['aapningstider', { aapningstider: [], oppetid: '' }],
    ['sla', { slaTekst: '', slaLenke: '' }],
    ['pris', { pris: '' }],
    ['bidra', { bidra: [] }],
    ['kontakt', { kontakter: [{ navn: 'Ola', telefon: '', epost: '' }], lenker: [] }],
    ['teknologier', { teknologier: [] }],
    ['rolle', { roller: { ...hel.roller, driftsansvarlig: '' } }],
  ] as const)('%s', (del, endring) => {
    expect(mangler({ ...hel, ...endring } as Innhold).map((m) => m.del)).toEqual([del]);
  });

  it.each([
    ['innbyggerTittel', { innbyggerTittel: '' }],
    ['innbyggerOm', { innbyggerOm: tomRiktekst() }],
    ['innbyggerHvem', { innbyggerHvem: [] }],
    ['innbyggerFaar', { innbyggerFaar: [] }],
    ['innbyggerPris', { innbyggerPris: '' }],
  ] as const)('for citizens: %s', (del, endring) => {
    const i = { ...hel, ...endring } as Innhold;
    expect(mangler(i)).toEqual([]);
    expect(manglerForInnbyggere(i, KOMMUNE).map((m) => m.del)).toEqual([del]);
  });

  it('citizens need somewhere to turn', () => {
    expect(manglerForInnbyggere(hel, { telefon: null, epost: null }).map((m) => m.del)).toEqual(['kontaktKommune']);
  });
});

describe('the schema', () => {
  const gyldig = fra('dho');
  it('drops rows that were left empty', () => {
    const i = innholdSchema.parse({ ...gyldig, inkludert: [{ tekst: ' ' }, { tekst: 'Noe' }], satser: [{ hva: '', kroner: null, per: '' }] });
    expect([i.inkludert, i.satser]).toEqual([[{ tekst: 'Noe' }], []]);
  });
  it.each([
    ['kriterierLenke', 'javascript:alert(1)'],
    ['slaLenke', 'ikke en lenke'],
    ['kprKode', 3.5],
    ['tilgjengelighet', 'ukjent'],
    ['navn', ''],
    ['beskrivelse', { type: 'doc', content: [{ type: 'image' }] }],
    ['lenker', [{ tittel: 'x', url: 'javascript:1' }]],
    ['aapningstider', [{ hva: 'x', dager: 'y', fra: '25:00', til: '' }]],
    ['kontakter', [{ navn: 'x', telefon: '', epost: 'ikke-epost' }]],
    ['inkludert', Array.from({ length: 31 }, () => ({ tekst: 'x' }))],
  ])('refuses %s', (felt, verdien) => {
    expect(innholdSchema.safeParse({ ...gyldig, [felt]: verdien }).success).toBe(false);
  });
});

describe('versions', () => {
  const r = (versjonsnr: number, status: 'UTKAST' | 'PUBLISERT' | 'TRUKKET') => ({ versjonsnr, status });
  it('copies what is published, else the last', () => {
    expect(grunnlag([r(1, 'TRUKKET'), r(2, 'PUBLISERT')])?.versjonsnr).toBe(2);
    expect(grunnlag([r(2, 'TRUKKET'), r(1, 'TRUKKET')])?.versjonsnr).toBe(2);
    expect([nesteNr([]), nesteNr([r(4, 'TRUKKET'), r(2, 'PUBLISERT')])]).toEqual([1, 5]);
    expect(erForkastet({ status: 'TRUKKET', publisert: null })).toBe(true);
  });

  const linje = fc.stringMatching(/^[a-c]{1,2}$/);
  it('a difference holds both versions, whatever they are', () =>
    fc.assert(
      fc.property(fc.array(linje), fc.array(linje), (a, b) => {
        const d = linjeforskjell(a, b);
        expect(d.filter((l) => l.art !== 'ny').map((l) => l.tekst)).toEqual(a);
        expect(d.filter((l) => l.art !== 'borte').map((l) => l.tekst)).toEqual(b);
        if (a.join() === b.join()) expect(d.every((l) => l.art === 'lik')).toBe(true);
      }),
    ));

  it('compares field by field, in words', () => {
    const a = fra('digitalt-tilsyn');
    const b = { ...a, tilgjengelighet: 'avvikles' as const, ikkeInkludert: [...a.ikkeInkludert, { tekst: 'Lader' }], satser: [] };
    const d = sammenlign(a, b, { verdi, tilgjengelighet: (k) => k });
    expect(d.map((x) => x.del)).toEqual(['tilgjengelighet', 'ikkeInkludert', 'pris']);
    expect(d[1]?.linjer.filter((l) => l.art === 'ny')).toEqual([{ art: 'ny', tekst: 'Lader' }]);
    expect(sammenlign(a, a, { verdi, tilgjengelighet: (k) => k })).toEqual([]);
  });

  it('shows citizens their own part only', () => {
    const i = fra('digitalt-tilsyn');
    const tekst = innbyggerdeler(i)
      .flatMap((d) => linjer(d.blokker))
      .join('\n');
    expect(tekst).not.toContain('ROR-IKT');
    expect(tekst).toContain(tilTekst(i.innbyggerOm).split('\n')[0]);
    expect(KATALOGROLLER.length).toBe(3);
  });
});
