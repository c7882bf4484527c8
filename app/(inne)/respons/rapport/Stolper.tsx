'use client';
import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export type Punkt = { navn: string; antall: number; andel: number | null };

/** Bars for how many, a dashed line for the share. */
export default function Stolper({ punkter, antall, andel }: { punkter: Punkt[]; antall: string; andel: string }) {
  return (
    <ResponsiveContainer width="100%" height={240}>
      <ComposedChart data={punkter} margin={{ top: 8, right: 0, bottom: 0, left: -16 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--h-strek)" />
        <XAxis dataKey="navn" minTickGap={12} fontSize={12} />
        <YAxis yAxisId="antall" allowDecimals={false} fontSize={12} width={56} />
        <YAxis
          yAxisId="andel"
          orientation="right"
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tickFormatter={(v: number) => `${v} %`}
          fontSize={12}
          width={52}
        />
        <Tooltip formatter={(v, navn) => (navn === andel ? `${v} %` : v)} />
        <Bar yAxisId="antall" dataKey="antall" name={antall} fill="var(--ds-color-accent-base-default)" isAnimationActive={false} maxBarSize={36} />
        <Line
          yAxisId="andel"
          dataKey="andel"
          name={andel}
          type="monotone"
          connectNulls
          dot={punkter.length < 30}
          isAnimationActive={false}
          strokeWidth={2.5}
          strokeDasharray="6 4"
          stroke="var(--ds-color-warning-base-default)"
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
