import { readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../app.ts'
import { readEnvironment, type Environment } from '../environment.ts'
import { createLogger } from '../http/logging.ts'
import { startHousekeeping } from '../jobs/housekeeping.ts'
import { startScanJob } from '../jobs/scan.ts'
import { startAppointmentJobs } from '../modules/appointments/jobs.ts'
import { startConnector } from '../modules/connector/jobs.ts'
import { startPaymentJobs } from '../modules/payments/jobs.ts'
import { startQueueJobs } from '../modules/queue/jobs.ts'
import { bootstrapCode } from '../modules/staff-accounts/bootstrap.ts'
import { openServices } from '../open-services.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { ownCertificate } from './own-certificate.ts'

/**
 * `npm start`: builds the mini app when it is stale, then serves it and the API on one address. `--lan` for tablets,
 * `--api-only` where the app is served by Zalo alone.
 */
export async function start(args: string[], projectDir: string): Promise<undefined> {
  const lan = args.includes('--lan')
  const environment = readEnvironment(
    { ...(lan && { HOST: '0.0.0.0' }), LOG_LEVEL: 'warn', ...process.env },
    projectDir,
  )
  const www = args.includes('--api-only') ? undefined : join(projectDir, 'www')
  if (www) await buildWhenStale(projectDir, www)
  const { services, close } = await openServices(environment)
  const setupCode = await bootstrapCode(services)
  const https = await certificate(environment, lan)
  const app = await buildApp(services, {
    logger: createLogger(environment.logLevel),
    ...(www && { www }),
    ...(https && { https }),
  })
  const stopJobs = [
    startHousekeeping(services, app.log),
    startScanJob(services, app.log),
    startAppointmentJobs(services, app.log),
    startQueueJobs(services, app.log),
    startConnector(services, app.log),
    startPaymentJobs(services, app.log),
  ]
  const stopHousekeeping = () => stopJobs.forEach((stop) => stop())
  try {
    await app.listen({ host: environment.host, port: environment.port })
  } catch (error) {
    stopHousekeeping()
    await app.close()
    await close()
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw inUse
      ? new Error(`The address ${environment.host}:${environment.port} is in use. Stop the other server or set PORT.`)
      : error
  }
  stopOnSignal(async () => {
    stopHousekeeping()
    await app.close()
    await close()
  })
  announce(environment, listeningPort(app.server.address()) ?? environment.port, https !== undefined)
  if (setupCode !== undefined) announceSetup(setupCode)
}

const listeningPort = (address: string | { port: number } | null) =>
  typeof address === 'object' ? address?.port : undefined

async function certificate(environment: Environment, lan: boolean) {
  if (environment.tls)
    return { cert: await readFile(environment.tls.certFile), key: await readFile(environment.tls.keyFile) }
  return lan ? ownCertificate(environment.dataDir, lanAddresses()) : undefined
}

const lanAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address)

/** Lines for the person at the keyboard; the log proper is JSON. */
function announce(environment: Environment, port: number, secure: boolean) {
  const scheme = secure ? 'https' : 'http'
  const hosts =
    environment.host === '0.0.0.0'
      ? ['localhost', ...lanAddresses()]
      : [environment.host === '127.0.0.1' ? 'localhost' : environment.host]
  const lines = ['', 'Một Cửa Vũng Tàu đã sẵn sàng:', ...hosts.map((host) => `  ${scheme}://${host}:${port}`)]
  if (environment.mode === 'sandbox') lines.push('  Bản thử: người và hồ sơ đều là mẫu (MODE=sandbox).')
  if (!environment.databaseUrl)
    lines.push(`  Cơ sở dữ liệu nhúng trong ${environment.dataDir}: để dùng thử, không dùng cho việc thật.`)
  if (secure && !environment.tls)
    lines.push(
      '  Chứng chỉ tự làm: trên máy tính bảng, chọn "Nâng cao" rồi "Tiếp tục", hoặc cài tệp lan-cert.pem trong thư mục dữ liệu.',
    )
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

/** On the screen of who started the server and nowhere else: not in the log. */
function announceSetup(setupCode: string) {
  process.stdout.write(
    [
      'Chưa có người quản trị. Mở ứng dụng ở đường dẫn /thiet-lap-tai-khoan và nhập mã dùng một lần này trong 24 giờ:',
      `  ${setupCode}`,
      '',
      '',
    ].join('\n'),
  )
}

const graceMs = 15_000

function stopOnSignal(stop: () => Promise<void>) {
  let stopping = false
  const handle = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), graceMs).unref()
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', handle)
  process.on('SIGINT', handle)
}
