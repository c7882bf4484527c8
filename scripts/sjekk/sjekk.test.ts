import { describe, expect, it } from 'vitest';
import { brudd } from './grenser.ts';
import { ukjenteHandlinger } from './handlinger.ts';
import { skjemaerUtenPost } from './skjemaer.ts';
import { glemteTekster } from './tekster.ts';

const fil = (sti: string, tekst: string) => [{ sti, tekst }];

describe('the boundaries still fire', () => {
  it.each([
    ['lib/sak/queries.ts', "import pg from 'pg';", 'only lib/platform creates'],
    ['lib/sak/commands.ts', "import { PrismaClient } from '@/lib/platform/prisma/client';", 'only lib/platform creates'],
    ['app/(inne)/saker/page.tsx', "import { withActor } from '@/lib/platform/db';", 'no SQL'],
    ['components/felt/Felt.tsx', "import { hentSak } from '@/lib/sak/queries';", 'know nothing of the domain'],
    ['app/(inne)/saker/Sakstabell.tsx', "import Link from 'next/link';", 'nothing is fetched before'],
    ['components/felt/Felt.tsx', "import { x } from '../../lib/sak/commands';", 'know nothing of the domain'],
    ['lib/sak/commands.ts', "import { Knapp } from '@/components/skjema/Knapp';", 'does not import pages'],
    ['lib/sak/commands.ts', "import { redirect } from 'next/navigation';", 'has no Next'],
    ['lib/respons/mottak/server.ts', "import { hentSak } from '@/lib/sak/queries';", 'nothing but platform'],
    ['lib/sak/schema.ts', "import { z } from 'zod';", 'what it lets through'],
    ['lib/respons/mottak/server.ts', "import { z } from 'zod';", 'what it lets through'],
    ['lib/sak/rules.ts', "import { withActor } from '@/lib/platform/db';", 'rules are pure'],
    ['lib/respons/oppdrag/rules-ko.ts', "import { withActor } from '@/lib/platform/db';", 'rules are pure'],
    ['lib/respons/oppdrag/queries-kort.ts', "import { ta } from '../commands';", 'never imports a command'],
    ['lib/sak/queries.ts', "import { motta } from './commands';", 'never imports a command'],
    ['lib/tjenestemodell/matrise/rules.ts', "import { withActor } from '@/lib/platform/db';", 'rules are pure'],
    ['lib/respons/oppdrag/varsel/queries.ts', "import { ta } from './commands';", 'never imports a command'],
    ['lib/respons/oppdrag/vakt/queries.ts', "import { lesKo } from '../varsel/queries';", 'vakt ← varsel'],
    ['lib/respons/oppdrag/varsel/queries.ts', "import { noe } from '../kilde/queries';", 'vakt ← varsel'],
    ['lib/vedtak/commands.ts', 'export const f = (tx) => tx.sak.updateMany({});', 'only its own room writes'],
  ])('%s: %s', (sti, tekst, regel) => {
    expect(brudd(fil(sti, tekst)).join()).toContain(regel);
  });

  it('a form is never sent in the address', () => {
    expect(skjemaerUtenPost(fil('app/x.tsx', '<form className={s} onSubmit={(e) => send(e)} noValidate>'))).toHaveLength(1);
    expect(skjemaerUtenPost(fil('app/x.tsx', '<form method="post" onSubmit={send}><form action="/saker">'))).toEqual([]);
  });

  it('lets lawful code through', () => {
    expect(
      brudd(
        fil(
          'lib/sak/commands.ts',
          "import type { Sak } from '@/lib/platform/prisma/client';\nimport { flyttSak } from './transition';\nconst f = (tx) => tx.sak.updateMany({});",
        ),
      ),
    ).toEqual([]);
  });
});

describe('the text lint still fires', () => {
  it.each([
    ['<p>Ny sak</p>', 'Ny sak'],
    ['<Knapp aria-label="Lukk" />', 'aria-label=Lukk'],
    ["<p>{'På vent'}</p>", 'På vent'],
    ['<p>{`Gå til ${x}`}</p>', 'Gå til'],
  ])('%s', (jsx, funn) => {
    expect(glemteTekster(fil('app/x.tsx', `export const X = () => ${jsx};`)).join()).toContain(funn);
  });

  it('lets keys and codes through', () => {
    expect(glemteTekster(fil('app/x.tsx', "export const X = () => <p className=\"rad\" data-x={t('tittel')}>{t('sak.ny')} · {n}</p>;"))).toEqual([]);
  });
});

it.each([
  ['export const a = handling(schema, k);', 0],
  ['export const a = handlingFor(krevX, s.a, k);', 0],
  ['export const a = handling(z.object({}), k);', 1],
  ['export async function a() {}', 1],
])('an action is one that the hostile suite can try: %s', (kode, funn) =>
  expect(ukjenteHandlinger(fil('lib/sak/actions.ts', `'use server';\n${kode}`))).toHaveLength(funn),
);
