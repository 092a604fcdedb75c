/** Something happened to a step's task. */
export interface OnTask {
  readonly step: string;
  /** The seq of the event that opened the task. */
  readonly task: number;
}

/** A step that settles by itself, and the steps it followed. */
export interface Named {
  readonly step: string;
  readonly follows: readonly string[];
}
