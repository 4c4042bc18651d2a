import { runImport, type ImportTask } from './run-import.ts'

/** The child process in which a delivery is read: a file that eats memory or time ends this process and nothing else. */
process.on('message', (task: ImportTask) => {
  runImport(task).then(
    (report) => process.send?.({ report }, () => process.exit(0)),
    (error: unknown) =>
      process.send?.({ error: error instanceof Error ? error.message : 'lỗi' }, () => process.exit(1)),
  )
})
