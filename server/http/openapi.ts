import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

/** How the document is emitted: OpenAPI 3.1, each named schema once, under its own name. */
export function describeApi(): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa Vũng Tàu',
        version: '1',
        description:
          'Tìm thủ tục, nộp hồ sơ và theo dõi hồ sơ. Lỗi là application/problem+json (RFC 9457) với mã trong `code`. Tệp được tải lên bằng tus 1.0 tại /uploads.',
        license: { name: 'MIT' },
      },
      servers: [{ url: '/api/v1' }],
      components: {
        securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'Token của POST /sessions' } },
      },
    },
    stripBasePath: true,
    refResolver: { buildLocalReference: (schema) => String(schema.$id) },
  }
}
