/** Address baked in by the build: '' where the API serves the app, else absolute, without a slash at its end. */
declare const __API_URL__: string

export const apiBaseUrl = (): string => `${__API_URL__ || window.location.origin}/api/v1`
