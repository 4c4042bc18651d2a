/** A reason to stop that people can act on; the script prints its message and no stack. */
export class DeployError extends Error {}
