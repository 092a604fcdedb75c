/** The parts of an installation, each a process of its own, in the order in which they end. */
export const partNames = ['api', 'worker', 'temporal', 'postgres'] as const;
export type PartName = (typeof partNames)[number];

/** What a test tells the supervisor; `startEmpty` takes Temporal's store away first. */
export interface Order {
  readonly id: number;
  readonly deed: 'start' | 'kill' | 'startEmpty';
  readonly part: PartName;
}

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
