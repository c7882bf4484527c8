import { describe, expect, it } from 'vitest';
import { DELER, dekning, hull } from '@/scripts/felles/dekning';
import { innebygde } from './queries';
import type { Mal } from './schema';

const maler = innebygde();
const mal = (id: string, versjon: string): Mal => {
  const m = maler.find((x) => x.id === id && x.versjon === versjon);
  if (!m) throw new Error(`${id} ${versjon} finnes ikke`);
  return m;
};
const velferd = mal('velferdsteknologi', '2021');
const dho = mal('dho-agder', '1.0');
const perOmraade = (m: Mal) => m.omraader.map((o) => m.oppgaver.filter((x) => x.omraade === o.id).length);
const navn = (m: Mal) => `${m.id} ${m.versjon}`;
const alleIder = (m: Mal) => m.oppgaver.flatMap((o) => [o.id, ...DELER.flatMap((d) => o[d].map((p) => p.id))]);

/** Ids of nodes that cannot be come to from the start of a flow. */
function unaaelige(f: Mal['oppgaver'][number]['flyt'][number]): string[] {
  const naadd = new Set(f.noder.filter((n) => n.art === 'start').map((n) => n.id));
  for (let forrige = -1; forrige !== naadd.size; ) {
    forrige = naadd.size;
    for (const k of f.kanter) if (naadd.has(k.fra)) naadd.add(k.til);
  }
  return f.noder.filter((n) => !naadd.has(n.id)).map((n) => n.id);
}

describe('the templates', () => {
  it('have the tasks of their sources, area by area', () => {
    expect(perOmraade(velferd)).toEqual([4, 10, 2, 2, 4, 2]);
    expect(perOmraade(dho)).toEqual([4, 11, 2, 2, 4, 2]);
    expect([velferd.oppgaver.length, dho.oppgaver.length]).toEqual([24, 25]);
  });

  it.each(maler.map((m) => [navn(m), m] as const))('%s has everything its source has, and every item its source', (_, m) => {
    expect(dekning([m]).filter(hull)).toEqual([]);
  });

  it.each(maler.map((m) => [navn(m), m] as const))('%s uses every id once, numbers its tasks from one, and has one A per task', (_, m) => {
    const ider = alleIder(m);
    expect(ider.filter((x, i) => ider.indexOf(x) !== i)).toEqual([]);
    for (const o of m.omraader) {
      const nr = m.oppgaver.filter((x) => x.omraade === o.id).map((x) => x.nr);
      expect(nr).toEqual(nr.map((_x, i) => i + 1));
    }
    expect(m.oppgaver.filter((o) => Object.values(o.forslag).filter((k) => k === 'A').length !== 1).map((o) => o.id)).toEqual([]);
  });

  it.each(maler.map((m) => [navn(m), m] as const))('%s has flows that begin once and reach every node', (_, m) => {
    for (const f of m.oppgaver.flatMap((o) => o.flyt)) {
      expect(f.noder.filter((n) => n.art === 'start').length, f.id).toBe(1);
      expect(unaaelige(f), f.id).toEqual([]);
    }
  });

  it('replaces only what is there: every erstatter in dho-agder is an id of velferdsteknologi 2021', () => {
    const kjente = new Set(alleIder(velferd));
    const peker = dho.oppgaver.flatMap((o) =>
      [...o.maal, ...o.oppgaver, ...o.tips, ...o.sjekkliste, ...o.avklaringer].flatMap((p) => p.erstatter ?? []),
    );
    expect(peker.length).toBeGreaterThan(0);
    expect(peker.filter((id) => !kjente.has(id))).toEqual([]);
  });
});

describe('the coverage', () => {
  it('finds a part that is empty or too short, and an item without kilde', () => {
    const o = velferd.oppgaver[0];
    if (!o) throw new Error('ingen oppgaver');
    const tom = dekning([{ ...velferd, oppgaver: [{ ...o, tips: [] }] }])[0];
    expect(tom && [tom.mangler, hull(tom)]).toEqual([['tips'], true]);
    const egne = o.tips.map((p) => ({ ...p, kilde: 'Helhet: egen utforming' }));
    expect(dekning([{ ...velferd, oppgaver: [{ ...o, tips: egne }] }])[0]?.mangler).toEqual(['tips']);
    const uten = dekning([{ ...velferd, oppgaver: [{ ...o, tips: o.tips.map((p, i) => (i === 0 ? { ...p, kilde: '' } : p)) }] }])[0];
    expect(uten?.utenKilde).toEqual([o.tips[0]?.id]);
  });
});
