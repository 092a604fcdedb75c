/** The parts of an installation, each a process of its own, in the order in which they end. */
export const partNames = ['api', 'worker', 'temporal', 'postgres'] as const;
export type PartName = (typeof partNames)[number];

/** The lines that can fall silent: who asks, and whom. */
export const lineNames = ['api-postgres', 'api-temporal', 'worker-postgres', 'worker-temporal'] as const;
export type LineName = (typeof lineNames)[number];

/** What a test tells the supervisor; `startEmpty` takes Temporal's store away first. */
export type Deed =
  | { readonly deed: 'start' | 'kill' | 'startEmpty'; readonly to: PartName }
  | { readonly deed: 'silence' | 'restore'; readonly to: LineName };

/** A deed with the number that its reply bears. */
export type Order = Deed & { readonly id: number };

/** Sent when the order has been carried out. */
export interface Reply {
  readonly id: number;
  readonly fault?: string;
}

/** Where the installation is. */
export interface Place {
  readonly url: string;
  readonly databaseUrl: string;
  readonly temporal: string;
}
