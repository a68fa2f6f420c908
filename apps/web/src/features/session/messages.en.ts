export const session = {
  title: 'Sign in',
  help: "School-year plans of Vietnam's provinces",
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show or hide the password',
  remember: 'Keep me signed in on this machine',
  rememberHint: 'Not on a shared machine.',
  submit: 'Sign in',
  submitting: 'Signing in…',
  emailMissing: 'Enter your work e-mail, e.g. name@province.gov.vn.',
  passwordMissing: 'Enter your password.',
  wanted: 'Sign in to open the page you asked for.',
}
