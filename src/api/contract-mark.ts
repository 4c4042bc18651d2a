declare const __CONTRACT__: string

/** Changes with the contract: what a build of another contract has kept on the phone may have another shape. */
export const contractMark = __CONTRACT__
