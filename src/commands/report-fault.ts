/** Something of ours broke: the page goes on, and the fault is told where faults are looked for. */
export const reportFault = (error: unknown): void => globalThis.reportError?.(error)
