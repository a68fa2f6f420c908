import { expect, test } from 'vitest'
import { faultsOf, isRegistrationValues, letterFaultOf, letterMaxBytes, noValues, withProvince } from './registration-values.ts'

const haiPhong = { code: '31', fullName: 'Thành phố Hải Phòng' }
const full = { ...noValues, province: haiPhong, officialName: 'Sở', contactName: 'Người', email: 'a@b.vn', notSecret: true }

test('every field says what it lacks; a complete form lacks nothing', () => {
  expect(faultsOf(noValues, null)).toEqual({
    province: 'missing',
    officialName: 'missing',
    contactName: 'missing',
    email: 'missing',
    letter: 'missing',
    notSecret: 'missing',
  })
  expect(faultsOf(full, { size: letterMaxBytes })).toEqual({})
  expect(faultsOf({ ...full, email: 'a@b' }, { size: letterMaxBytes + 1 })).toEqual({ email: 'wrong', letter: 'too-large' })
})

test('the department is named after the province chosen, unless its name was typed', () => {
  const chosen = withProvince(noValues, haiPhong)
  expect(chosen.officialName).toBe('Sở Giáo dục và Đào tạo thành phố Hải Phòng')
  expect(withProvince(chosen, { code: '33', fullName: 'Tỉnh Hưng Yên' }).officialName).toBe('Sở Giáo dục và Đào tạo tỉnh Hưng Yên')
  expect(withProvince({ ...chosen, officialName: 'Sở GDĐT' }, null).officialName).toBe('Sở GDĐT')
})

test('a draft of another build is not taken for one of this form', () => {
  expect(isRegistrationValues(full)).toBe(true)
  expect(isRegistrationValues({ ...full, province: { code: 31 } })).toBe(false)
  expect(isRegistrationValues({ ...full, email: undefined })).toBe(false)
  expect(isRegistrationValues(null)).toBe(false)
})

test('what is wrong with an archive is worded as one thing', () => {
  expect(letterFaultOf({ fault: 'pdf-broken' })).toBe('pdf-broken')
  expect(letterFaultOf({ fault: 'archive-too-dense' })).toBe('archive')
})
