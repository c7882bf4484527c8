import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/platform/auth';

type Ctx = { params: Promise<{ nextauth: string[] }> };
const behandle = (req: NextRequest, ctx: Ctx) => NextAuth(req as never, ctx as never, authOptions());

export { behandle as GET, behandle as POST };
