/** The `t` of translations.ts as these components take it: bound to a namespace, finished text out. */
export type Words = (key: string, values?: Record<string, string | number>) => string;
