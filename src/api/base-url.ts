/** The address of the API baked in at build, empty when the server that serves the app also answers the API. */
declare const __API_URL__: string

export const apiBaseUrl = (): string => `${(__API_URL__ || window.location.origin).replace(/\/$/, '')}/api/v1`
