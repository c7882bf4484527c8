import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testdb } from '@/lib/platform/testdb';
import { taMalIBruk } from '../modell/commands';
import { settOppgaveIkkeRelevant } from '../oppgave/commands';
import { endrePunkttekst } from '../oppgave/commands-tilpass';
import { tegnDokument } from './pdf';
import { hentDokument } from './queries';

const db = testdb();

it('hele modellen som ett dokument: ansvar, egen tekst, status, og som PDF', async () => {
  const eier = await db.actor('tjenesteeier');
  const { id } = await taMalIBruk(eier, { nokkel: randomUUID(), malId: 'dho-agder', versjon: '1.0', navn: 'DHO', medForslag: true });
  const o = await db.admin.modelloppgave.findFirstOrThrow({ where: { modellId: id, kode: 'support' } });
  const ute = await db.admin.modelloppgave.findFirstOrThrow({ where: { modellId: id, kode: 'budsjett' } });
  const p = await db.admin.modellpunkt.findFirstOrThrow({ where: { oppgaveId: o.id, del: 'tips' } });
  await endrePunkttekst(eier, { nokkel: randomUUID(), punktId: p.id, versjon: 1, tekst: 'Vår egen måte' });
  await settOppgaveIkkeRelevant(eier, { nokkel: randomUUID(), oppgaveId: ute.id, versjon: 1, grunn: 'Fylket har budsjettet' });
  const d = await hentDokument(eier, id);
  const oppgaver = d.omraader.flatMap((x) => x.oppgaver);
  expect(oppgaver).toHaveLength(25);
  const support = oppgaver.find((x) => x.id === o.id);
  expect(support?.ansvar.find((a) => a.kode === 'A')?.hvem).toEqual([expect.stringMatching(/ \(uten navn\)$/)]);
  expect(support?.deler.find((x) => x.del === 'tips')?.punkter).toContainEqual(expect.objectContaining({ tekst: 'Vår egen måte', opphav: 'ENDRET' }));
  expect(oppgaver.find((x) => x.id === ute.id)?.ikkeRelevantGrunn).toBe('Fylket har budsjettet');
  const pdf = await tegnDokument(d);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
  await expect(hentDokument(await db.actor('tjenesteeier', 'skogvang'), id)).rejects.toMatchObject({ kode: 'IKKE_FUNNET' });
}, 30_000);
