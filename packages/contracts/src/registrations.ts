import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, Slug, takes } from './operation.ts'

export const registrationStates = ['waiting', 'approved', 'refused'] as const

export const OpenProvince = z
  .strictObject({
    code: z.string(),
    slug: Slug,
    name: z.string(),
    fullName: z.string(),
    /** Takes part already, or waits for the ministry. */
    taken: z.boolean(),
    /** Where the search named a province that was merged into this one. */
    former: z.strictObject({ name: z.string(), mergedOn: IsoDate, legalBasis: z.string() }).nullable(),
  })
  .openapi('OpenProvince')

/** A file of a form; its name is shown and never used as a path. */
const LetterFile = z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' })

export const Register = z
  .strictObject({
    provinceCode: z.string().trim().min(1).max(40),
    officialName: z.string().trim().min(1).max(300),
    contactName: z.string().trim().min(1).max(200),
    contactPhone: z.string().trim().max(40).optional(),
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    notSecret: z.literal('true'),
    letter: LetterFile,
  })
  .openapi('Register')

export const Registration = z
  .strictObject({
    id: Id,
    province: z.string(),
    officialName: z.string(),
    contactName: z.string(),
    email: z.string(),
    status: z.enum(registrationStates),
    createdAt: IsoTime,
    decidedAt: IsoTime.nullable(),
  })
  .openapi('Registration')

export const RegistrationDetail = Registration.extend({
  contactPhone: z.string().nullable(),
  confirmedAt: IsoTime.nullable(),
  letter: z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string() }),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.int(),
}).openapi('RegistrationDetail')

export const OwnRegistration = z
  .strictObject({
    id: Id,
    slug: Slug,
    province: z.string(),
    status: z.enum(registrationStates),
    createdAt: IsoTime,
    decidedAt: IsoTime.nullable(),
    reason: z.string().nullable(),
  })
  .openapi('OwnRegistration')

const registrationPath = inTenantPath.extend({ registrationId: Id })
const Reason = z.string().trim().min(1).max(1000)

export const listProvinces = createRoute({
  operationId: 'listProvinces',
  tags: ['registrations'],
  summary: 'The provinces of today, all or those a search finds, with or without diacritics; never more than there are (34)',
  method: 'get',
  path: '/api/v1/provinces',
  security: [],
  request: { query: z.strictObject({ q: z.string().max(100).optional() }) },
  responses: answers(z.strictObject({ items: z.array(OpenProvince) })),
})

export const register = createRoute({
  operationId: 'register',
  tags: ['registrations'],
  summary: 'Ask for a province to take part, with the letter of its department; answers alike whoever asks',
  method: 'post',
  path: '/api/v1/registrations',
  security: [],
  request: { body: { required: true, content: { 'multipart/form-data': { schema: Register } } } },
  responses: answers(z.strictObject({ status: z.literal('confirm-by-mail') })),
})

export const confirmRegistration = createRoute({
  operationId: 'confirmRegistration',
  tags: ['registrations'],
  summary: 'Confirm the e-mail of a sign-up: the province is taken and may be looked at while the ministry decides',
  method: 'post',
  path: '/api/v1/registrations/confirmation',
  security: [],
  request: {
    body: takes(z.strictObject({ token: z.string().min(20).max(200), password: z.string().min(1).max(512).optional() }).openapi('ConfirmRegistration')),
  },
  responses: answers(z.strictObject({ slug: Slug, email: z.string() })),
})

export const listOwnRegistrations = createRoute({
  operationId: 'listOwnRegistrations',
  tags: ['registrations'],
  summary: 'What the person signed in asked for, and what was decided; latest first',
  method: 'get',
  path: '/api/v1/me/registrations',
  request: { query: z.strictObject(pageQuery) },
  responses: answers(pageOf(OwnRegistration)),
})

export const listRegistrations = createRoute({
  operationId: 'listRegistrations',
  tags: ['registrations'],
  summary: 'The sign-ups of provinces, latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/registrations',
  request: { params: inTenantPath, query: z.strictObject({ ...pageQuery, status: z.enum(registrationStates).optional() }) },
  responses: answers(pageOf(Registration)),
})

export const getRegistration = createRoute({
  operationId: 'getRegistration',
  tags: ['registrations'],
  summary: 'One sign-up, without its letter',
  method: 'get',
  path: '/api/v1/t/{slug}/registrations/{registrationId}',
  request: { params: registrationPath },
  responses: answers(RegistrationDetail),
})

export const getRegistrationLetter = createRoute({
  operationId: 'getRegistrationLetter',
  tags: ['registrations'],
  summary: 'The letter of a sign-up, as a file to keep',
  method: 'get',
  path: '/api/v1/t/{slug}/registrations/{registrationId}/letter',
  request: { params: registrationPath },
  responses: {
    ...answers(z.never()),
    200: { description: 'The letter', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
})

export const approveRegistration = createRoute({
  operationId: 'approveRegistration',
  tags: ['registrations'],
  summary: 'Approve a sign-up: the province begins, with its units, its plan of this school year and its first administrator',
  method: 'post',
  path: '/api/v1/t/{slug}/registrations/{registrationId}/approval',
  request: { params: registrationPath, headers: ifMatch, body: takes(z.strictObject({}).openapi('ApproveRegistration')) },
  responses: answers(RegistrationDetail),
})

export const refuseRegistration = createRoute({
  operationId: 'refuseRegistration',
  tags: ['registrations'],
  summary: 'Refuse a sign-up with a reason the applicant reads; the province is free again',
  method: 'post',
  path: '/api/v1/t/{slug}/registrations/{registrationId}/refusal',
  request: { params: registrationPath, headers: ifMatch, body: takes(z.strictObject({ reason: Reason }).openapi('RefuseRegistration')) },
  responses: answers(RegistrationDetail),
})
