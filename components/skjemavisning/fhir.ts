/** The part of FHIR R4 that the forms use. Structurally the same as R4's own, so that a full resource fits. */
export type Coding = { system?: string; version?: string; code?: string; display?: string };

export type Svardel = {
  valueBoolean?: boolean;
  valueInteger?: number;
  valueDecimal?: number;
  valueDate?: string;
  valueTime?: string;
  valueString?: string;
  valueCoding?: Coding;
};

export type AnswerOption = Svardel & { initialSelected?: boolean };

export type EnableWhen = {
  question: string;
  operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  answerBoolean?: boolean;
  answerInteger?: number;
  answerDecimal?: number;
  answerDate?: string;
  answerTime?: string;
  answerString?: string;
  answerCoding?: Coding;
};

export type Extension = { url: string; valueCoding?: Coding; valueInteger?: number; valueDecimal?: number; valueString?: string };

export type Itemtype = 'group' | 'display' | 'boolean' | 'choice' | 'open-choice' | 'string' | 'text' | 'integer' | 'decimal' | 'date' | 'time';

export type Item = {
  linkId: string;
  type: Itemtype;
  text?: string;
  prefix?: string;
  required?: boolean;
  repeats?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  answerOption?: AnswerOption[];
  initial?: Svardel[];
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  extension?: Extension[];
  item?: Item[];
};

/** A Questionnaire, as far as we read it. */
export type Skjema = { title?: string; url?: string; version?: string; item?: Item[] };

export type QrSvar = Svardel & { item?: QrItem[] };
export type QrItem = { linkId: string; text?: string; answer?: QrSvar[]; item?: QrItem[] };

export type QuestionnaireResponse = {
  resourceType: 'QuestionnaireResponse';
  status: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  questionnaire?: string;
  meta?: { versionId?: string };
  item?: QrItem[];
};
