import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/innlogging/auth';
import { ipAdresse, sammeOpphav } from '@/lib/platform/opphav';

type Ctx = { params: Promise<{ nextauth: string[] }> };

const behandle = (req: NextRequest, ctx: Ctx) => NextAuth(req as never, ctx as never, authOptions(ipAdresse(req.headers.get('x-forwarded-for'))));

export const GET = behandle;

export const POST = (req: NextRequest, ctx: Ctx) => (sammeOpphav(req) ? behandle(req, ctx) : new Response(null, { status: 403 }));
