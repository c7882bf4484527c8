import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { naa } from '@/lib/platform/clock';
import { withActor } from '@/lib/platform/db';
import { skrivInnsyn } from '@/lib/platform/events';
import { krev } from '@/lib/platform/policy';
import { lesKommende } from '@/lib/respons/oppdrag/runde/queries-besok';
import { hvemEr } from '@/lib/tjenestemottaker/queries-hvem';

const SIDE = 50;

/** One page of the coming visits, with whose they are. Writes innsyn. */
export const hentKommendeBesok = (actor: Actor, side: number) =>
  withActor(actor, async (tx) => {
    krev(actor, 'respons.besok');
    const { besok, antall } = await lesKommende(tx, actor, naa(), (side - 1) * SIDE, SIDE);
    const personer = await hvemEr(
      tx,
      besok.map((b) => b.personId),
    );
    await skrivInnsyn(tx, actor, personer, 'besok', 'respons');
    const navn = new Map(personer.map((p) => [p.id, `${p.fornavn} ${p.etternavn}`]));
    return { antall, sider: Math.max(1, Math.ceil(antall / SIDE)), besok: besok.map((b) => ({ ...b, navn: navn.get(b.personId) ?? '' })) };
  });
