import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alleForlop, brevtekster, forlop, frister, gjeldendeHjemler, hjemler, roller, skjema, tjenestetype, tjenestetyper } from './queries';
import { erHelhetsForslag } from './rules';
import { type QuestionnaireItem, questionnaireItemSchema, ROLLEIDER, SKJEMAIDER, STEGKODER, TJENESTEKODER } from './schema';

const ROT = join(import.meta.dirname, '../../content');
const filer = (mappe: string): string[] => readdirSync(join(ROT, mappe)).filter((f) => f.endsWith('.json'));
const les = (sti: string) => readFileSync(join(ROT, sti), 'utf8');
const unike = (ider: readonly string[]) => expect(ider.filter((x, i) => ider.indexOf(x) !== i)).toEqual([]);
const plassholdere = (x: unknown): string[] => [...JSON.stringify(x).matchAll(/\{\{(.*?)\}\}/g)].map((m) => m[1] ?? '');
const alle = (items: readonly QuestionnaireItem[] | undefined): QuestionnaireItem[] => (items ?? []).flatMap((i) => [i, ...alle(i.item)]);
const SKJEMA = SKJEMAIDER.map((id) => skjema(id));

describe('filene', () => {
  it('er de samme som queries leser', () => {
    expect(filer('tjenester').sort()).toEqual(
      tjenestetyper()
        .map((t) => `${t.kode}.json`)
        .sort(),
    );
    expect(filer('skjema').sort()).toEqual(SKJEMAIDER.map((id) => `${id}.json`).sort());
    expect(filer('tjenestemodell/forlop').sort()).toEqual(
      alleForlop()
        .map((f) => `${f.id}.json`)
        .sort(),
    );
  });
});

describe('tjenester', () => {
  it('er alle de fem, én gang hver', () =>
    expect(
      tjenestetyper()
        .map((t) => t.kode)
        .sort(),
    ).toEqual([...TJENESTEKODER].sort()));
  it('har KPR-kodene i domene.md', () =>
    expect(Object.fromEntries(tjenestetyper().map((t) => [t.kode, t.kprKode]))).toEqual({
      trygghetsalarm: 6,
      lokalisering: 26,
      medisineringsstotte: 27,
      'digitalt-tilsyn': 28,
      dho: null,
    }));
  it('har tekstblokker med id som er unik på tvers', () => unike(tjenestetyper().flatMap((t) => t.tekstblokker.map((b) => b.id))));

  describe.each(tjenestetyper().map((t) => [t.kode, t] as const))('%s', (_, t) => {
    it('har unike id-er i hver liste', () => {
      const lister = [
        t.omfangForslag,
        t.innholdForslag,
        t.varighetForslag,
        t.tekstblokker,
        t.innstillinger,
        t.installasjon,
        t.opplaering.mestringspunkter,
        t.informasjonsskriv.avsnitt,
        t.evaluering.intervaller,
        t.gevinster,
      ];
      for (const l of lister) unike(l.map((x) => x.id));
      unike(t.teknologier.map((x) => x.kode));
      unike(t.hjemmelIds);
    });
    it('viser til hjemler som finnes', () => expect(t.hjemmelIds.filter((id) => !hjemler().some((h) => h.id === id))).toEqual([]));
    it('har rett og plikt både før og etter 1. juni 2026', () => {
      for (const dag of ['2026-05-31', '2026-06-01']) {
        const tema = gjeldendeHjemler(dag, t.kode).flatMap((h) => h.tema);
        expect(tema).toEqual(expect.arrayContaining(['rett', 'plikt', 'samtykke', 'begrunnelse', 'klage', 'innsyn']));
        expect(tema.includes('inngripende')).toBe(t.inngripende);
      }
    });
    it('har hjemmel for egenandel når, og bare når, den er mulig', () => expect(t.hjemmelIds.includes('hol-11-2')).toBe(t.egenandel.mulig));
    it('har tekst til fakta, regler, hensyn og avslag', () => expect(new Set(t.tekstblokker.map((b) => b.del)).size).toBe(4));
    it('har inngripende tiltak med avslag når personen motsetter seg', () =>
      expect(t.tekstblokker.some((b) => b.id.endsWith('-avslag-motsetter-seg'))).toBe(t.inngripende));
    it('har gevinster med nullpunkt som finnes', () => {
      const linkIds = alle(skjema('nullpunkt').item).map((i) => i.linkId);
      expect(t.gevinster.filter((g) => g.nullpunktLinkId && !linkIds.includes(g.nullpunktLinkId))).toEqual([]);
    });
    it('bruker bare kjente plassholdere', () => {
      const kjente = brevtekster().plassholdere.map((p) => p.navn);
      expect(plassholdere(t).filter((p) => !kjente.includes(p))).toEqual([]);
    });
  });

  it('følger Modum i medisineringsstøtte: uke 1, uke 2–3 og uke 4', () =>
    expect(tjenestetype('medisineringsstotte').evaluering.intervaller.map((i) => [i.etter, i.senest])).toEqual([
      [{ dager: 7 }, undefined],
      [{ dager: 14 }, { dager: 21 }],
      [{ dager: 28 }, undefined],
    ]));
  it('følger Agder i DHO: seks måneder, notat hver tredje måned, sykehus etter to til fire uker', () => {
    const e = tjenestetype('dho').evaluering;
    expect(e.intervaller[0]?.etter).toEqual({ maaneder: 6 });
    expect(e.meldinger.find((m) => m.mottaker === 'hjemkommune')?.hverMaaned).toBe(3);
    expect(e.varianter.find((v) => v.id === 'sykehusstart')?.intervaller[0]).toMatchObject({ etter: { dager: 14 }, senest: { dager: 28 } });
  });
});

describe('hjemler', () => {
  it('har unike id-er', () => unike(hjemler().map((h) => h.id)));
  it('har aldri to versjoner av samme paragraf samme dag', () => {
    for (const dag of ['2013-09-01', '2026-05-31', '2026-06-01', '2030-01-01']) unike(gjeldendeHjemler(dag).map((h) => `${h.lov} ${h.paragraf}`));
  });
  it('bytter til beslutningskompetanse 1. juni 2026, norsk tid', () => {
    const ider = (d: Date) =>
      gjeldendeHjemler(d)
        .map((h) => h.id)
        .filter((id) => id.startsWith('pbrl-4-'));
    expect(ider(new Date('2026-05-31T21:59:59Z'))).toEqual([
      'pbrl-4-3-samtykkekompetanse',
      'pbrl-4-6-samtykkekompetanse',
      'pbrl-4-6-a-samtykkekompetanse',
    ]);
    expect(ider(new Date('2026-05-31T22:00:00Z'))).toEqual(['pbrl-4-3', 'pbrl-4-6', 'pbrl-4-6-a']);
  });
  it('bruker ikke ordet samtykkekompetanse i gjeldende rett', () =>
    expect(JSON.stringify(gjeldendeHjemler('2026-06-01'))).not.toContain('amtykkekompetanse'));
  it('tilbyr ikke hol § 3-2 a', () => expect(hjemler().some((h) => h.lov === 'hol' && h.paragraf.startsWith('§ 3-2 a'))).toBe(false));
  it('gir ingen hjemler til en ukjent tjeneste', () => expect(gjeldendeHjemler('2026-06-01', 'finnes-ikke')).toEqual([]));
  it('har frister med hjemmel som gjelder', () => {
    const f = frister('2026-06-01');
    expect([f.klagefristUker, f.forelopigSvarMaaneder]).toEqual([4, 1]);
    for (const id of Object.values(f.hjemmelIds)) expect(gjeldendeHjemler('2026-06-01').map((h) => h.id)).toContain(id);
  });
  it('kaster når ingen frist gjelder', () => expect(() => frister('1999-01-01')).toThrow('1999-01-01'));
});

describe('forløp og roller', () => {
  it('har unike id-er', () => unike(alleForlop().map((f) => f.id)));
  it('har alle rollene, én gang hver', () =>
    expect(
      roller()
        .map((r) => r.id)
        .sort(),
    ).toEqual([...ROLLEIDER].sort()));
  it.each(alleForlop().map((f) => [f.id, f] as const))('%s har hvert steg nøyaktig én gang, med roller som finnes', (id, f) => {
    // The raw text, because JSON.parse keeps the last of two equal keys.
    const raa = les(`tjenestemodell/forlop/${id}.json`);
    for (const s of STEGKODER) expect(raa.match(new RegExp(`"${s}":`, 'g')), s).toHaveLength(1);
    expect(Object.keys(f.steg)).toEqual([...STEGKODER]);
    for (const s of Object.values(f.steg)) expect(roller().map((r) => r.id)).toContain(s.rolle);
    expect(f.steg.KONTROLLERE.rolle).toBe('godkjenner');
    expect(f.steg.VURDERE.rolle).not.toBe('godkjenner');
    const orden = f.prosess.map((p) => STEGKODER.indexOf(p.steg));
    expect(orden).toEqual([...orden].sort((a, b) => a - b));
  });
  it('har hver rolle i én slags enhet, så oppgaven finner noen', () => {
    const hvor = new Map<string, Set<string>>();
    for (const s of alleForlop().flatMap((f) => Object.values(f.steg))) hvor.set(s.rolle, (hvor.get(s.rolle) ?? new Set()).add(s.enhetstype));
    expect([...hvor].filter(([, e]) => e.size > 1).map(([r, e]) => [r, ...e])).toEqual([]);
  });
  it('kaster på et ukjent forløp', () => expect(() => forlop('finnes-ikke')).toThrow('finnes-ikke'));
});

describe('skjema', () => {
  it.each(SKJEMA.map((q) => [q.id, q] as const))('%s har unike linkId-er og vilkår som viser til spørsmål over seg', (_, q) => {
    const items = alle(q.item);
    unike(items.map((i) => i.linkId));
    items.forEach((i, nr) => {
      for (const v of i.enableWhen ?? []) {
        const mot = items.slice(0, nr).find((x) => x.linkId === v.question);
        expect(mot, `${i.linkId} → ${v.question}`).toBeDefined();
        if (v.answerCoding)
          expect(
            mot?.answerOption?.map((o) => o.valueCoding.code),
            i.linkId,
          ).toContain(v.answerCoding.code);
        else if (v.operator !== 'exists' && v.answerBoolean !== undefined) expect(mot?.type, i.linkId).toBe('boolean');
      }
      if (i.answerOption) unike(i.answerOption.map((o) => o.valueCoding.code));
    });
  });
  it('har én dato i vurderingen av beslutningskompetanse', () =>
    expect(
      alle(skjema('beslutningskompetanse').item)
        .filter((i) => i.type === 'date')
        .map((i) => i.linkId),
    ).toEqual(['vurdering.dato']));
  it('har alle vilkårene i pbrl § 4-6 a som påkrevde', () => {
    const vilkaar = [
      'over18',
      'leddITjenesten',
      'nodvendig',
      'interesse',
      'forholdsmessig',
      'minstInngripende',
      'antattSamtykke',
      'paarorendeSpurt',
    ].map((x) => `paragraf46a.${x}`);
    const paakrevd = [...vilkaar, 'motstand.motsetterSeg'];
    expect(
      alle(skjema('beslutningskompetanse').item)
        .filter((i) => i.required && paakrevd.includes(i.linkId))
        .map((i) => i.linkId)
        .sort(),
    ).toEqual(paakrevd.sort());
  });
  it('lukker vilkårene når personen motsetter seg', () => {
    const gruppe = skjema('beslutningskompetanse').item.find((i) => i.linkId === 'paragraf46a');
    expect(gruppe?.enableBehavior).toBe('all');
    expect(gruppe?.enableWhen).toContainEqual({ question: 'motstand.motsetterSeg', operator: '=', answerBoolean: false });
  });
  it('har tre til sju spørsmål i hver del av kartleggingen', () => {
    for (const g of skjema('kartlegging').item) {
      const antall = (g.item ?? []).filter((i) => i.type !== 'display').length;
      expect(antall, g.linkId).toBeGreaterThanOrEqual(3);
      expect(antall, g.linkId).toBeLessThanOrEqual(7);
    }
  });
  it.each([
    ['gruppe uten innhold', { type: 'group' }],
    ['valg uten svar', { type: 'choice' }],
    ['påkrevd hjelpetekst', { type: 'display', required: true }],
    [
      'to vilkår uten enableBehavior',
      {
        type: 'text',
        enableWhen: [
          { question: 'b', operator: 'exists', answerBoolean: true },
          { question: 'c', operator: 'exists', answerBoolean: true },
        ],
      },
    ],
    ['exists uten ja eller nei', { type: 'text', enableWhen: [{ question: 'b', operator: 'exists', answerString: 'x' }] }],
  ])('avviser %s', (_, x) => expect(questionnaireItemSchema.safeParse({ linkId: 'a', text: 'A', ...x }).success).toBe(false));
});

describe('brev', () => {
  const b = brevtekster();
  it('har unike id-er og plassholdere', () => {
    unike(b.blokker.map((x) => x.id));
    unike(b.brev.map((x) => x.id));
    unike(b.plassholdere.map((x) => x.navn));
  });
  it('bruker hver blokk, og bare blokker som finnes', () =>
    expect(new Set(b.brev.flatMap((x) => x.blokkIds))).toEqual(new Set(b.blokker.map((x) => x.id))));
  it('bruker bare kjente plassholdere', () =>
    expect(plassholdere([b.brev, b.blokker]).filter((p) => !b.plassholdere.some((x) => x.navn === p))).toEqual([]));
  it('sier at den faste teksten er vår egen, slik skjermbildene der brev lages, gjør', () => {
    expect([b.kilde, JSON.parse(les('brev/kvittering-henviser.json')).kilde].map(erHelhetsForslag)).toEqual([true, true]);
  });
  it('har klagerett og innsyn i begge vedtak', () => {
    for (const id of ['innvilget', 'avslag'])
      expect(b.brev.find((x) => x.id === id)?.blokkIds).toEqual(expect.arrayContaining(['klagerett', 'innsyn', 'fakta', 'regler', 'hensyn']));
  });
});

describe('kilder', () => {
  it.each([
    ['Egen faglig vurdering, må godkjennes av tjenesteeier', true],
    ['Skrevet av oss etter forvaltningsloven § 23', true],
    ['Helhet: domene.md § 1 Law', true],
    ['Helhetlig tjenestemodell, KS', false],
    ['KS: Helhetlig tjenestemodell for velferdsteknologi, Evaluere', false],
    ['Helse- og omsorgstjenesteloven § 11-2', false],
    ['Forvaltningsloven §§ 24 og 25', false],
  ])('%s er Helhets forslag: %s', (kilde, ventet) => expect(erHelhetsForslag(kilde)).toBe(ventet));

  const kildefiler = ['tjenester', 'hjemler', 'roller', 'tjenestemodell/forlop']
    .flatMap((m) => filer(m).map((f) => `${m}/${f}`))
    .concat('brev/vedtaksbrev.json');
  it.each(kildefiler)('%s har kilde på fila', (sti) => expect(JSON.parse(les(sti)).kilde).toMatch(/\S{3}/));
  // What has an id stands for something in a source or is marked as our own; a placeholder's or option's name does not.
  it.each(kildefiler)('%s har kilde på hvert punkt med id', (sti) => {
    const uten: string[] = [];
    const se = (x: unknown, sti: string, arvet: boolean): void => {
      if (Array.isArray(x)) {
        for (const [i, y] of x.entries()) se(y, `${sti}[${i}]`, arvet);
        return;
      }
      if (typeof x !== 'object' || x === null) return;
      const o = x as Record<string, unknown>;
      if ('id' in o && !('kilde' in o) && !arvet) uten.push(`${sti} ${o.id}`);
      // The paragraphs of an information sheet share the sheet's source.
      for (const [k, v] of Object.entries(o)) se(v, `${sti}.${k}`, k === 'avsnitt' && 'kilde' in o);
    };
    se(JSON.parse(les(sti)), '', false);
    expect(uten).toEqual([]);
  });
  it('har kilde i purpose på skjemaene', () => {
    for (const q of SKJEMA) expect(q.purpose.length).toBeGreaterThan(20);
  });
});
