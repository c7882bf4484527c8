'use client';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { visDato } from '../felles/dato';

export type Trendserie = { nokkel: string; navn: string };

/** The lines of a trend, told apart by dash as well as colour. */
export default function Trendkurve({ punkter, serier }: { punkter: Record<string, string | number>[]; serier: Trendserie[] }) {
  return (
    <ResponsiveContainer width="100%" height={240}>
      <LineChart data={punkter} margin={{ top: 8, right: 12, bottom: 0, left: -16 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--h-strek)" />
        <XAxis dataKey="dato" tickFormatter={(d: string) => visDato(d).slice(0, 5)} minTickGap={32} fontSize={12} />
        <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} tickFormatter={(v: number) => `${v} %`} fontSize={12} width={64} />
        <Tooltip labelFormatter={(d) => visDato(String(d))} formatter={(v) => `${v} %`} />
        {serier.map((x, i) => (
          <Line
            key={x.nokkel}
            dataKey={x.nokkel}
            name={x.navn}
            type="stepAfter"
            dot={punkter.length < 15}
            isAnimationActive={false}
            strokeWidth={2.5}
            stroke={i === 0 ? 'var(--ds-color-accent-base-default)' : 'var(--ds-color-success-base-default)'}
            strokeDasharray={i === 0 ? undefined : '6 4'}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
