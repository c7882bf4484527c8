import { Graph, layout } from '@dagrejs/dagre';

export type Nodeart = 'start' | 'steg' | 'beslutning' | 'dokument' | 'slutt';
export type Node = { id: string; art: Nodeart; tekst: string; hvem?: string };
export type Kant = { fra: string; til: string; tekst?: string };

export type Plassert = Node & { x: number; y: number; bredde: number; hoyde: number; linjer: string[]; hvemLinjer: string[] };
export type Strek = Kant & { sti: string; merke?: { x: number; y: number; bredde: number } };
export type Oppsett = { bredde: number; hoyde: number; noder: Plassert[]; kanter: Strek[] };

const TEGN = 7.1; // width of a letter at 13 px, with some to spare
const TEGN_LITEN = 6.4;
const LINJE = 17;
const MAKS = { start: 22, steg: 26, beslutning: 22, dokument: 24, slutt: 24 } as const;
const MARG = 12;

/** Breaks a text into lines of at most so many letters, between words. */
export function brytTekst(tekst: string, maks: number): string[] {
  const linjer: string[] = [];
  for (const ord of tekst.split(/\s+/)) {
    const sist = linjer.at(-1);
    if (sist !== undefined && sist.length + ord.length < maks) linjer[linjer.length - 1] = `${sist} ${ord}`;
    else linjer.push(ord);
  }
  return linjer;
}

const lengst = (linjer: string[]) => Math.max(0, ...linjer.map((l) => l.length));

function maal(n: Node): Plassert {
  const linjer = brytTekst(n.tekst, MAKS[n.art]);
  const hvemLinjer = n.hvem ? brytTekst(n.hvem, 30) : [];
  const innside = Math.max(lengst(linjer) * TEGN, lengst(hvemLinjer) * TEGN_LITEN);
  const hoyde = linjer.length * LINJE + hvemLinjer.length * 15 + (hvemLinjer.length ? 4 : 0);
  const rom = { start: [36, 22], steg: [28, 24], beslutning: [64, 30], dokument: [28, 34], slutt: [36, 22] }[n.art] as [number, number];
  return { ...n, x: 0, y: 0, bredde: Math.max(96, innside + rom[0]), hoyde: hoyde + rom[1], linjer, hvemLinjer };
}

/** Places the steps of a process from the top down, and draws the lines between them. Pure: the same in, the same out. */
export function leggUt(noder: readonly Node[], kanter: readonly Kant[]): Oppsett {
  const g = new Graph({ multigraph: true });
  g.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 38, edgesep: 16, marginx: MARG, marginy: MARG });
  g.setDefaultEdgeLabel(() => ({}));
  const maalt = noder.map(maal);
  for (const n of maalt) g.setNode(n.id, { width: n.bredde, height: n.hoyde });
  kanter.forEach((k, i) => {
    const bredde = k.tekst ? k.tekst.length * TEGN_LITEN + 12 : 0;
    g.setEdge(k.fra, k.til, { width: bredde, height: k.tekst ? 20 : 0, labelpos: 'c' }, `k${i}`);
  });
  layout(g);
  const { width = 0, height = 0 } = g.graph() as { width?: number; height?: number };
  return {
    bredde: Math.ceil(width),
    hoyde: Math.ceil(height),
    noder: maalt.map((n) => {
      const p = g.node(n.id) as { x: number; y: number };
      return { ...n, x: p.x, y: p.y };
    }),
    kanter: kanter.map((k, i) => {
      const e = g.edge({ v: k.fra, w: k.til, name: `k${i}` }) as { points: { x: number; y: number }[]; x?: number; y?: number; width: number };
      return {
        ...k,
        // From the middle, under the step, so that the line leaves the outline itself whatever its shape.
        sti: mykSti([g.node(k.fra) as { x: number; y: number }, ...e.points.slice(1)]),
        ...(k.tekst && e.x !== undefined && e.y !== undefined ? { merke: { x: e.x, y: e.y, bredde: e.width } } : {}),
      };
    }),
  };
}

/** A path through the points with rounded corners. */
function mykSti(p: { x: number; y: number }[]): string {
  const [forst, ...resten] = p.map((q) => ({ x: Math.round(q.x * 10) / 10, y: Math.round(q.y * 10) / 10 }));
  if (!forst) return '';
  const deler = [`M${forst.x} ${forst.y}`];
  resten.forEach((q, i) => {
    const neste = resten[i + 1];
    deler.push(neste ? `Q${q.x} ${q.y} ${(q.x + neste.x) / 2} ${(q.y + neste.y) / 2}` : `L${q.x} ${q.y}`);
  });
  return deler.join(' ');
}

export type Tekststeg = Node & { nr: number; videre: { nr: number; tekst: string; naar?: string }[] };

/** The same process as a numbered list: every step, and where it goes from there. */
export function somTekst(noder: readonly Node[], kanter: readonly Kant[]): Tekststeg[] {
  const nr = new Map(noder.map((n, i) => [n.id, i + 1]));
  return noder.map((n, i) => ({
    ...n,
    nr: i + 1,
    videre: kanter
      .filter((k) => k.fra === n.id)
      .map((k) => ({ nr: nr.get(k.til) ?? 0, tekst: noder.find((x) => x.id === k.til)?.tekst ?? '', ...(k.tekst ? { naar: k.tekst } : {}) })),
  }));
}
