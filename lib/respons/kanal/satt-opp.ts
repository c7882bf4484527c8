/** Which channels outside the app this house has. */
export type Sattopp = { sms: boolean; epost: boolean; webhook: boolean };

/** Read each time: pure rules ask it too, and need nothing else of the environment. */
export const sattOpp = (): Sattopp => ({ sms: Boolean(process.env.RESPONS_SMS_URL), epost: Boolean(process.env.RESPONS_SMTP_URL), webhook: true });
