/** Address of the API, baked in by the build: '' where the API serves the app, else absolute, no slash at the end. */
declare const __API_URL__: string
